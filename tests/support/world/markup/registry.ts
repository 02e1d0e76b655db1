import type { MarkupName } from '../site.ts';
import { dnn } from './dnn.ts';
import { epi } from './epi.ts';
import { joomla } from './joomla.ts';
import { liferay } from './liferay.ts';
import type { Markup } from './markup.ts';
import { mastercms } from './mastercms.ts';
import { nukeviet } from './nukeviet.ts';
import { portal } from './portal.ts';
import { sharepoint } from './sharepoint.ts';
import { threecms } from './threecms.ts';
import { vufo } from './vufo.ts';
import { webforms } from './webforms.ts';
import { wordpress } from './wordpress.ts';

/** The CMS of each name. */
export const markups: Readonly<Record<MarkupName, Markup>> = {
  epi,
  mastercms,
  nukeviet,
  sharepoint,
  dnn,
  liferay,
  wordpress,
  joomla,
  portal,
  threecms,
  vufo,
  webforms,
};
