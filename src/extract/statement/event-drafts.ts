import type { EventDraft } from '../draft.ts';
import type { Candidate } from './event-candidates.ts';
import type { When } from './event-dates.ts';
import {
  attendance as attendanceOf,
  bridgeOf,
  endOf,
  isAbroad,
  isInCapital,
  kind,
  ownAttendance,
  provinceOf,
} from './event-details.ts';
import { eventName } from './event-name.ts';
import type { Scene } from './event-scene.ts';
import { organizersOf } from './organizers.ts';
import { evidenceOf, wordsOf } from './reading.ts';
import { CAPITAL } from './standings.ts';
import { venueOf } from './venue.ts';

/** The draft of an event from its mention; details that the text does not give are null. */
export function draftOf(scene: Scene, one: Candidate, when: When | null, isMain: boolean): EventDraft {
  const { reading, bodies, homeProvinceId } = scene;
  const { mention } = one;
  const organizers = organizersOf(reading, mention.sentence, mention.from, mention.to, bodies);
  const isBridged = isMain && /trực tuyến/iu.test(wordsOf(reading, mention.from, mention.to));
  const attendance = isMain ? attendanceOf(scene, mention, when) : ownAttendance(scene, mention);
  return {
    kind: kind(scene, one),
    name: eventName(wordsOf(reading, mention.from, mention.to)),
    startsOn: when?.start ?? null,
    endsOn: endOf(scene, mention, when),
    precision: when?.precision ?? null,
    provinceId:
      provinceOf(scene, mention) ??
      (isBridged ? bridgeOf(scene, mention) : null) ??
      (isAbroad(scene, mention)
        ? null
        : (homeProvinceId ??
          organizers.find((body) => body.provinceId !== null)?.provinceId ??
          (isInCapital(scene, mention) ? CAPITAL : null))),
    venue: venueOf(scene, mention),
    organizers,
    participantCount: attendance?.count ?? null,
    participantCountIsApproximate: attendance?.isApproximate ?? false,
    isMain,
    countryIds: [],
    participations: [],
    evidence: evidenceOf(
      reading,
      mention.sentence,
      mention.from,
      mention.to,
      mention.head.form === 'NOUN' ? 'event.head' : 'event.verb',
      isMain ? 0.9 : 0.75,
    ),
  };
}
