/** As many characters as are quoted in headings, sentences and labels. */
const MOST_QUOTED = 80;

/** A text of at most `most` characters; where there are more, the last that stands is an ellipsis. */
export function shortened(text: string, most: number = MOST_QUOTED): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}
