import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runNewstape } from '../../support/run-newstape.ts';

const cases = readFileSync('test/corpus/cases.jsonl', 'utf8');
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('analyse', () => {
  test('prints one prediction a line, in the order of the input, with offsets into the given text', async () => {
    const { code, stdout } = await runNewstape(['analyse', '--quiet'], cases);
    expect(code).toBe(0);
    const given = lines(cases);
    const predictions = lines(stdout);
    expect(predictions.map((one) => one.id)).toEqual(given.map((one) => one.id));
    for (const [index, prediction] of predictions.entries()) {
      for (const mention of prediction.mentions) {
        expect(given[index].text.slice(mention.start, mention.end)).toBe(mention.surface);
      }
      for (const claim of prediction.claims) {
        expect(given[index].text.slice(claim.start, claim.end)).toBe(claim.quote);
      }
    }
  });

  test('reads files below --root', async () => {
    const { code, stdout } = await runNewstape(
      ['analyse', '--quiet', '--root', 'test/corpus'],
      readFileSync('test/corpus/pages.jsonl', 'utf8'),
    );
    expect(code).toBe(0);
    expect(lines(stdout)).toHaveLength(9);
    expect(lines(stdout)[0].main_text).toContain('SK하이닉스가 6일 급등하며');
  });

  test('says which lines it could not use, and goes on', async () => {
    const { code, stdout, stderr } = await runNewstape(
      ['analyse', '--quiet'],
      'not json\n{"id":"a"}\n{"id":"b","file":"nowhere.html"}\n{"text":"x"}\n{"id":"c","text":""}\n',
    );
    expect(code).toBe(3);
    expect(lines(stdout)).toMatchObject([{ id: 'c', main_text: '', rejected: { reason: 'emptyDocument' } }]);
    expect(stderr).toContain('line 1: this is not JSON');
    expect(stderr).toContain('line 2: "a" has neither "text" nor "file"');
    expect(stderr).toMatch(/line 3: "b": the file .* cannot be read/);
    expect(stderr).toContain('line 4: id:');
  });
});
