/** What stands before the name of a rule that reads English. */
const ENGLISH = 'english.';

/** What a rule does, in words; null for one that has none, which is told by its stable name alone. */
export function ruleInWords(rules: Readonly<Record<string, string>>, rule: string): string | null {
  const plain = rule.startsWith(ENGLISH) ? rule.slice(ENGLISH.length) : rule;
  return Object.hasOwn(rules, plain) ? (rules[plain] ?? null) : null;
}

/** How sure a rule is, in three steps: 0.9 and more is `high`, 0.7 and more `fair`. */
export const confidenceStep = (confidence: number): 'high' | 'fair' | 'low' =>
  confidence >= 0.9 ? 'high' : confidence >= 0.7 ? 'fair' : 'low';
