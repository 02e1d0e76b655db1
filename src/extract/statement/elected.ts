import type { OrganizationDraft } from '../draft.ts';

/**
 * The body to which a text last had somebody elected, which a bare "Phó Chủ tịch" behind it is of. What one item of a digest elects
 * is not what the next is of; the items of a list all have what stands above the first.
 */
export class Elected {
  #body: OrganizationDraft | null = null;
  #above: OrganizationDraft | null = null;
  /** Whether the sentence at hand stands in an item. */
  #isInItem = false;

  get body(): OrganizationDraft | null {
    return this.#body;
  }

  /** Whether the sentence at hand is one of several of an item, which tells of something else than the text does. */
  isOfItsOwn = false;

  /** Goes on to the next sentence: one that a bullet opens, or one that begins a line, or one that goes on in it. */
  enter(isBulleted: boolean, beginsLine: boolean) {
    if (isBulleted) this.#body = this.#above;
    this.isOfItsOwn = this.#isInItem && !isBulleted && !beginsLine;
    this.#isInItem = isBulleted || this.isOfItsOwn;
  }

  note(body: OrganizationDraft) {
    this.#body = body;
    if (!this.#isInItem) this.#above = body;
  }
}
