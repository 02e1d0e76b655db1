import type { Site } from '../extract/site.ts';
import type { Source } from '../model/source.ts';
import { sourceIdOf } from './identity.ts';

/** The source that a site is registered as. */
export function sourceOf(site: Site): Source {
  return {
    id: sourceIdOf(site.id),
    name: site.name,
    kind: site.kind,
    provinceId: site.provinceId,
    homepage: site.homepage,
    family: site.family,
    enabled: true,
    isVerified: site.isVerified,
    expectEveryHours: site.expectEveryHours,
  };
}
