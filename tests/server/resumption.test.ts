import { expect, it } from 'vitest';
import { noProgress } from '../../src/model/progress.ts';
import { Resumption } from '../../src/server/resumption.ts';

it('is unknown before the beginning, then the place of the beginning', () => {
  const progress = noProgress();
  const resumption = new Resumption(progress);
  expect(resumption.cursor).toBeNull();
  progress.passed = '4';
  expect(resumption.cursor).toBe('4');
});

it('does not move while an event is made, but when it is sent', () => {
  const progress = { ...noProgress(), passed: '4' };
  const resumption = new Resumption(progress);
  progress.event = '7';
  expect(resumption.cursor).toBe('4');
  expect([resumption.send(), resumption.cursor]).toEqual(['7', '7']);
});

it('moves on with what filters pass over after the event, and never back', () => {
  const progress = { ...noProgress(), passed: '6', event: '7' };
  const resumption = new Resumption(progress);
  resumption.send();
  expect(resumption.cursor).toBe('7');
  progress.passed = '7';
  expect(resumption.cursor).toBe('7');
  progress.passed = '12';
  expect(resumption.cursor).toBe('12');
});
