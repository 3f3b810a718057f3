import { expect, it } from 'vitest';
import { OpenQuestions } from './open-questions';

/** A question that waits until it is told to end, and says so. */
function ask(questions: OpenQuestions, userId: string, name: string, ended: string[]): Promise<void> {
  return questions.during(userId, async (signal) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    ended.push(name);
  });
}

it('Somebody who opens more texts than can wait at once gets answers for those that were opened first', async () => {
  const questions = new OpenQuestions(2);
  const ended: string[] = [];
  const first = ask(questions, 'layla', 'ports', ended);
  void ask(questions, 'layla', 'rails', ended);
  void ask(questions, 'layla', 'roads', ended);
  await first;
  expect(ended).toEqual(['ports']);
});

it('A colleague’s questions end nobody else’s', async () => {
  const questions = new OpenQuestions(1);
  const ended: string[] = [];
  void ask(questions, 'layla', 'ports', ended);
  void ask(questions, 'omar', 'ports', ended);
  await Promise.resolve();
  expect(ended).toEqual([]);
});

it('A question that was answered counts no longer, also when it failed, and nobody is remembered', async () => {
  const questions = new OpenQuestions(1);
  const ended: string[] = [];
  expect(await questions.during('layla', async () => 'answer')).toBe('answer');
  await expect(questions.during('layla', () => Promise.reject(new Error('no database')))).rejects.toThrow();
  expect(questions.size).toBe(0);
  const waiting = ask(questions, 'layla', 'ports', ended);
  expect(questions.size).toBe(1);
  await questions.during('layla', async () => undefined);
  await waiting;
  expect(questions.size).toBe(0);
});

it('However many are asked at once, all but the newest are answered', async () => {
  const questions = new OpenQuestions(3);
  const ended: string[] = [];
  const all = Array.from({ length: 50 }, (_, index) => ask(questions, 'layla', `${index}`, ended));
  await Promise.all(all.slice(0, 47));
  expect(ended).toEqual(Array.from({ length: 47 }, (_, index) => `${index}`));
});
