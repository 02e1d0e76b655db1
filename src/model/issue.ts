/**
 * An imperfection of foreign input, beside the result that could be read in spite of it. `field` names the part
 * ("publishedAt"), `code` is stable and upper case ("DATE_UNREADABLE"), `detail` says what was expected and what came.
 */
export interface Issue {
  readonly field: string;
  readonly code: string;
  readonly detail: string;
}
