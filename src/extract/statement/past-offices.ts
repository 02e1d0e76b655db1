import { MEMORIALS } from '../../gazetteer/appointments.ts';
import type { Clause, Group } from './clause.ts';

const memorials: ReadonlySet<string> = new Set(MEMORIALS.split('|'));
const ADDRESS = /^(?:đồng chí|cố|ông|bà|cụ)$/;
const YEAR_REACH = 10;

/** Whether the offices before a name are told of somebody gone: by "cố", by a memorial, or, of a bare office, by a year of the last century. */
export function isOfThePast(clause: Clause, { from, offices }: Group, nameAt: number): boolean {
  if (wordAt(clause, from - 1) === 'cố' || isMemorial(clause, from)) return true;
  if (offices.some(({ office }) => office.organization !== null)) return false;
  const { elements } = clause;
  for (let at = nameAt + 1; at < nameAt + YEAR_REACH; at++) {
    // "nhắc kỷ niệm Chủ tịch Todor Zhivkov thăm Hà Nội năm 1979"
    if (elements[at]?.type === 'mark') return false;
    if (wordAt(clause, at) === 'năm') return /^19\d\d$/.test(wordAt(clause, at + 1));
  }
  return false;
}

/** "Khu lưu niệm Tổng Bí thư A", "thăm mộ Bí thư Tỉnh ủy B": what keeps the memory of the person whose office stands behind. */
function isMemorial(clause: Clause, officeAt: number): boolean {
  let at = officeAt - 1;
  while (ADDRESS.test(wordAt(clause, at))) at--;
  return (
    memorials.has(wordAt(clause, at)) || memorials.has(`${wordAt(clause, at - 1)} ${wordAt(clause, at)}`)
  );
}

function wordAt({ elements, words }: Clause, at: number): string {
  const element = elements[at];
  return element === undefined ? '' : words(element);
}
