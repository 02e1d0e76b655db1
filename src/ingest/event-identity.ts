import type { EventDraft } from '../extract/draft.ts';
import { hashKey, nodeId } from '../model/id.ts';
import { CENTRAL } from './identity.ts';
import { foldedWords } from './story.ts';

/**
 * Words of event names that tell no event from another: the heads of the kinds (the kind is part of the key anyway), levels,
 * the Front's own name, ordinals and terms, joining words.
 */
const STOCK_WORDS = new Set(
  `hoi nghi le buoi cuoc lop khoa chuong trinh phien hop dai tap huan boi duong tiep gap mat lam viec dam tham chuyen giao luu
  lien hoan ngay ky ket trao tang ban khanh thanh khai mac be mac phat dong giam sat kiem tra toa thao tong so trien ket
  to chuc bieu viet nam tinh thanh pho huyen quan xa phuong lan thu va cua cho ve tai trong cac nhung voi theo nhiem
  giai doan mat tran quoc mttq uy ub trung uong cong tac doan`.split(/\s+/),
);
/** How many telling words of a name count: what follows is mostly elaboration that the next report leaves out. */
const NAME_WORDS = 4;
/** A name with fewer telling words ("Hội nghị tổng kết") could be that of any event of its kind. */
const LEAST_NAME_WORDS = 2;
/** A unit below the province in a name: "huyện Hòa An". Two districts hold their congresses on one day. */
const PLACE_BELOW =
  /(?:^|\s)((?:huyện|quận|thị xã|xã|phường|thị trấn|khu dân cư|khu phố|ấp|bản|thôn)\s+(?:\p{Lu}[\p{L}’']*|\d+)(?:\s+\p{Lu}[\p{L}’']*)*)/u;
/** Bodies other than the Front whose congresses are theirs alone. */
const OTHER_BODIES =
  /huu nghi|phu nu|nong dan|cuu chien binh|thanh nien|doan tncs|cong doan|dang bo|thi dua|chu thap do|phat giao|cong giao/;

/**
 * The id of an event. One of a known day is known by kind, first day and province, so that twelve reports of one congress
 * meet; for kinds of which several happen on a day, also by the telling words of its name. An event without a day, or whose
 * name tells nothing, is known by the story that it stands in: reports of it elsewhere stay apart rather than being joined
 * by a guess.
 */
export function eventIdOf(event: EventDraft, storyId: string): string {
  const { kind, startsOn, precision, name } = event;
  const byStory = () => nodeId('EVENT', hashKey(storyId, kind, startsOn ?? '', foldedWords(name).join(' ')));
  if (startsOn === null || precision !== 'DAY') return byStory();
  const place = foldedWords(PLACE_BELOW.exec(name)?.[1] ?? '').join(' ');
  const scope = event.provinceId ?? CENTRAL;
  if (kind === 'CONGRESS' || kind === 'ELECTION') {
    const body = OTHER_BODIES.exec(foldedWords(name).join(' '))?.[0] ?? '';
    return nodeId('EVENT', hashKey(kind, startsOn, scope, place, body));
  }
  const telling = foldedWords(name).filter((word) => !STOCK_WORDS.has(word) && !/^\d+$/.test(word));
  const words = [...new Set(telling)].slice(0, NAME_WORDS).sort();
  return words.length < LEAST_NAME_WORDS
    ? byStory()
    : nodeId('EVENT', hashKey(kind, startsOn, scope, place, ...words));
}
