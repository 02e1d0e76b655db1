import type { Claim } from './claim.ts';

/** A place in a text that gives an office to somebody. */
export interface ToldOffice {
  readonly claim: Claim;
  readonly sentence: number;
}

/** A place in a text that gives an official an office: `position` is an index into the positions of the draft `official`. */
export interface OfficeMention extends ToldOffice {
  readonly official: number;
  readonly position: number;
}
