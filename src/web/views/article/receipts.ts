import type { Article } from './documents.ts';
import { type Mark, sentenceAround } from './marks.ts';

type Mention = Article['mentions']['nodes'][number];
type Happening = Article['events']['nodes'][number];
type Participation = Happening['participations']['nodes'][number];

/** Everything that a mark stands for, out of the article. */
export type Receipts =
  | {
      readonly kind: 'official';
      readonly name: string;
      readonly id: string;
      readonly mentions: readonly Mention[];
      readonly parts: readonly { readonly event: Happening; readonly participation: Participation }[];
    }
  | {
      readonly kind: 'organization';
      readonly name: string;
      readonly id: string;
      readonly mentions: readonly Mention[];
      /** The sentence where the name stands; the schema has no receipt of its own for it. */
      readonly sentence: string;
    }
  | {
      readonly kind: 'event' | 'date';
      readonly name: string;
      readonly event: Happening;
      readonly evidence: readonly Happening['evidence'][number][];
      readonly sentence: string;
    }
  | {
      readonly kind: 'document';
      readonly name: string;
      readonly document: Article['documents'][number];
      readonly sentence: string;
    };

/** A document as people call it: "Chỉ thị 12-CT/TW". */
export const documentName = ({
  kind,
  number,
}: {
  readonly kind: string;
  readonly number: string | null;
}): string => (number === null ? kind : `${kind} ${number}`);

/** What a mark of the text, or of the lead, stands for; null where the article has it no more. */
export function receiptsOf(article: Article, mark: Mark, isOfLead: boolean): Receipts | null {
  const { kind, id } = mark;
  const { mentions, events, organizations, documents } = article;
  if (kind === 'official') {
    const own = mentions.nodes.filter(({ official }) => official.id === id);
    const parts = events.nodes.flatMap((event) =>
      event.participations.nodes
        .filter(({ official, evidence }) => official.id === id && evidence.article.id === article.id)
        .map((participation) => ({ event, participation })),
    );
    return own[0] === undefined ? null : { kind, id, name: own[0].official.name, mentions: own, parts };
  }
  const sentence = sentenceAround(isOfLead ? (article.lead ?? '') : article.text, mark);
  if (kind === 'organization') {
    const own = mentions.nodes.filter(({ organization }) => organization?.id === id);
    const found = organizations.nodes.find((one) => one.id === id) ?? own[0]?.organization;
    // Of the statements that name it, those that stand where the mark stands.
    const here = own.filter(
      ({ evidence: { start, end } }) => !isOfLead && start <= mark.start && mark.end <= end,
    );
    return found == null ? null : { kind, id, name: found.name, mentions: here, sentence };
  }
  if (kind === 'document') {
    const document = documents.find((one) => one.id === id);
    return document === undefined ? null : { kind, name: documentName(document), document, sentence };
  }
  const event = events.nodes.find((one) => one.id === id);
  if (event === undefined) return null;
  const evidence = event.evidence.filter((one) => one.article.id === article.id);
  return { kind, name: event.name, event, evidence, sentence };
}
