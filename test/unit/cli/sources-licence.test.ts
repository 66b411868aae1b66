import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SourceTermsReplySchema } from '../../../shared/schemas/source-terms.ts';
import { runNewstape } from '../../support/run-newstape.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-licence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) =>
  runNewstape(['sources', 'licence', ...words, '--database', join(folder, 'news.sqlite')]);
const terms = async (...words: string[]) => {
  const { stdout } = await run(...words, '--json');
  return SourceTermsReplySchema.parse(JSON.parse(stdout));
};
const mine = ['--link', 'contract 7', '--terms-read-on', '2026-11-20'];

describe('newstape sources licence', () => {
  it('tells the terms that a provider comes with, before it brought anything', async () => {
    const { code, stdout } = await run('tiingo');
    expect(code).toBe(0);
    expect(stdout).toContain('in force    may be passed on: no; display: ownUse; owner: Tiingo Inc.');
    expect(stdout).toContain('prices      shown to the operator alone');
    expect((await run('edgar')).stdout).toContain('may be passed on: yes; display: public');
  });

  it('keeps a licence with who stated it, and what the provider came with beside it', async () => {
    const reply = await terms('tiingo', '--redistribute', 'yes', ...mine, '--by', 'Ada', '--note', 'no. 12');
    expect(reply).toMatchObject({
      stated: { redistribute: 'no', attribution: 'Prices: Tiingo' },
      licences: [{ statedBy: 'Ada', note: 'no. 12', withdrawnAt: null }],
      inForce: { redistribute: 'yes', display: 'public', attribution: 'Prices: Tiingo', link: 'contract 7' },
      pricesShownToAll: true,
    });
    const { stdout } = await run('tiingo');
    expect(stdout).toContain('stated      by Ada at 2026-11-25T00:00:00.000Z (in force)');
  });

  it('withdraws it: it stays readable, and what the provider came with counts again', async () => {
    const reply = await terms('tiingo', '--withdraw', '--by', 'Bo');
    expect(reply).toMatchObject({
      licences: [{ statedBy: 'Ada', withdrawnBy: 'Bo', withdrawnAt: '2026-11-25T00:00:00.000Z' }],
      inForce: { redistribute: 'no' },
      pricesShownToAll: false,
    });
  });

  it('keeps every statement, of which the newest counts', async () => {
    await terms('bundled-prices', '--redistribute', 'no', '--note', 'asked, refused');
    const reply = await terms('bundled-prices', '--redistribute', 'yes', ...mine, '--attribution', 'By Ada');
    expect(reply.licences.map(({ redistribute, withdrawnBy }) => [redistribute, withdrawnBy])).toEqual([
      ['yes', null],
      ['no', 'operator'],
    ]);
    expect(reply.inForce.attribution).toBe('By Ada');
  });

  it.each([
    [['nobody'], 'No source has the id nobody'],
    [['tiingo', '--redistribute', 'yes'], '--link: Name the terms that allow it'],
    [['tiingo', '--redistribute', 'yes', '--link', 'x', '--terms-read-on', 'x'], '--terms-read-on: must be'],
    [['tiingo', '--withdraw', '--link', 'x'], '--withdraw takes a statement back'],
  ])('refuses %j: %s', async (words, says) => {
    const { code, stderr } = await run(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});
