/** A line of a page as printed, and what it turns out to be. */
export interface Line {
  readonly text: string;
  /** A blank line stands before it. */
  readonly isApart: boolean;
  kind: 'prose' | 'caption' | 'line' | 'gone';
}

const LEAST_WIDTH = 40;
const LEAST_WRAPS = 3;
const LEAST_SHARE = 0.3;
const ENDS = /[.!?:;…|”"»)]$/u;
const BEGINS_ANEW = /^(?:[-–+*•|(“"]|\d{1,2}[./)] )/u;

/** Whether a line stops in the middle of a sentence at the width at which lines are cut. */
const isCut = (line: Line, next: Line | undefined): next is Line =>
  next !== undefined && !next.isApart && line.text.length >= LEAST_WIDTH && !ENDS.test(line.text);

/**
 * Lines with those put together that an editor's column broke: on a page where every third line that another follows stops
 * in the middle of a sentence and goes on with a small letter, other lines that stop so go on too, with a name for instance.
 */
export function unwrapped(lines: readonly Line[]): Line[] {
  let followed = 0;
  let wraps = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (next === undefined || next.isApart) continue;
    followed++;
    if (isCut(line, next) && /^\p{Ll}/u.test(next.text)) wraps++;
  }
  if (wraps < LEAST_WRAPS || wraps < followed * LEAST_SHARE) return [...lines];
  const whole: Line[] = [];
  let parts: string[] = [];
  let isApart = true;
  for (const [i, line] of lines.entries()) {
    if (parts.length === 0) isApart = line.isApart;
    parts.push(line.text);
    const next = lines[i + 1];
    if (isCut(line, next) && !BEGINS_ANEW.test(next.text)) continue;
    whole.push({ text: parts.join(' '), isApart, kind: line.kind });
    parts = [];
  }
  return whole;
}
