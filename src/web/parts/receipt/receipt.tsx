import type { ComponentChildren } from 'preact';
import { formatShare } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { RECEIPT } from './texts.ts';
import { confidenceStep, ruleInWords } from './words.ts';
import './receipt.css';

/** Where the graph got a statement from, as `Evidence` of the schema. */
export interface Receipted {
  readonly quote: string;
  readonly rule: string;
  readonly confidence: number;
}

/** The sentence with the statement in it marked, where it is known which part that is. */
function Quote({ quote, statement }: { readonly quote: string; readonly statement: string | undefined }) {
  const at = statement === undefined || statement === '' ? -1 : quote.indexOf(statement);
  if (at < 0 || statement === undefined) return <>{quote}</>;
  return (
    <>
      {quote.slice(0, at)}
      <mark>{statement}</mark>
      {quote.slice(at + statement.length)}
    </>
  );
}

/**
 * A receipt: the sentence, how it was read and how sure that is, in words. `statement` is the part of the sentence that says it;
 * `children` tell where the sentence stands.
 */
export function Receipt({
  evidence,
  lang,
  statement,
  children,
}: {
  readonly evidence: Receipted;
  readonly lang: string;
  readonly statement?: string | undefined;
  readonly children?: ComponentChildren;
}) {
  const t = useMessages(RECEIPT);
  const language = useLanguage();
  const { quote, rule, confidence } = evidence;
  return (
    <figure class="receipt">
      <blockquote lang={lang}>
        <Quote quote={quote} statement={statement} />
      </blockquote>
      <figcaption>
        {children}
        <span class="receipt-rule">
          {t.rule}: {ruleInWords(t.rules, rule)} <code translate={false}>{rule}</code>
        </span>
        <span>
          {t[confidenceStep(confidence)]} ({formatShare(confidence, language)})
        </span>
      </figcaption>
    </figure>
  );
}
