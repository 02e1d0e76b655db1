import { expect, test } from 'vitest';
import { userAgent } from '../../src/net/user-agent.ts';

test.each([
  ['lien-he@mattran.example', 'CauNoi/1.2.3 (lien-he@mattran.example)'],
  ['https://mattran.example/bot', 'CauNoi/1.2.3 (+https://mattran.example/bot)'],
])('the contact %s makes "%s"', (contact, text) => expect(userAgent('1.2.3', contact)).toBe(text));
