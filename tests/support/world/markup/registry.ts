import type { MarkupName } from '../site.ts';
import { epi } from './epi.ts';
import type { Markup } from './markup.ts';
import { mastercms } from './mastercms.ts';
import { nukeviet } from './nukeviet.ts';
import { vufo } from './vufo.ts';
import { webforms } from './webforms.ts';

/** The CMS of each name. */
export const markups: Readonly<Record<MarkupName, Markup>> = { epi, mastercms, nukeviet, vufo, webforms };
