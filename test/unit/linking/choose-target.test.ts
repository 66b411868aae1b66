import { describe, expect, it } from 'vitest';
import { mentionIn, said } from './evidence-of.ts';

describe('a company that is listed at home and in New York', () => {
  it.each([
    ['{POSCO Holdings} fell 3%.', 'KRX:005490', 'its home market'],
    ['{POSCO Holdings} fell in Seoul.', 'KRX:005490', 'a text about Korea'],
    ['The KOSPI closed. {POSCO Holdings} fell.', 'KRX:005490', 'a text about Korea'],
    ['A Korean firm, {POSCO Holdings} fell.', 'KRX:005490', 'a text about Korea'],
    ['오늘 {POSCO Holdings}가 올랐다.', 'KRX:005490', 'a Korean text'],
    ['ADRs of {POSCO Holdings} fell.', 'XNYS:PKX', 'ADRs'],
    ['The ADR of {POSCO Holdings} fell.', 'XNYS:PKX', 'ADR'],
    ['The depositary shares of {POSCO Holdings} fell.', 'XNYS:PKX', 'depositary'],
    ['{POSCO Holdings} fell on the NYSE.', 'XNYS:PKX', 'NYSE'],
    ['New York-listed {POSCO Holdings} fell.', 'XNYS:PKX', 'New York-listed'],
    ['{POSCO Holdings} 예탁증서가 내렸다.', 'XNYS:PKX', '예탁증서'],
    ['{POSCO Holdings}가 뉴욕증시에서 내렸다.', 'XNYS:PKX', '뉴욕증시'],
  ])('%s', (text, id, because) => {
    expect(mentionIn(text)?.instrumentId).toBe(id);
    expect(said(text, 'exchangeContext')).toBe(`${because} (1.1)`);
  });

  it('words of another sentence do not choose', () => {
    expect(mentionIn('{POSCO Holdings} fell. The NYSE closed.')?.instrumentId).toBe('KRX:005490');
    expect(mentionIn('The NYSE closed. {POSCO Holdings} fell.')?.instrumentId).toBe('KRX:005490');
  });

  it('nor do words far away in a sentence without an end', () => {
    const far = ' and so on'.repeat(20);
    expect(mentionIn(`The NYSE closed${far}, while {POSCO Holdings} fell${far}`)?.instrumentId).toBe(
      'KRX:005490',
    );
    expect(mentionIn(`{POSCO Holdings} fell${far} on the NYSE`)?.instrumentId).toBe('KRX:005490');
  });

  it('a word that only holds the letters does not choose', () => {
    expect(mentionIn('QUADRAT and {POSCO Holdings} fell.')?.instrumentId).toBe('KRX:005490');
    expect(mentionIn('The NYSEX and {POSCO Holdings} fell.')?.instrumentId).toBe('KRX:005490');
  });

  it('the other line is the runner-up', () => {
    expect(mentionIn('{POSCO Holdings} fell 3%.')?.runnerUp).toMatchObject({
      instrumentId: 'XNYS:PKX',
      kind: 'listed',
      entityName: null,
    });
  });
});

describe('a name that a Korean and an American company share', () => {
  it.each([
    ['{NICE} shares fell 3% in Tel Aviv.', 'XNAS:NICE', 'an English text that does not speak of Korea'],
    ['{NICE} shares fell 3% in Seoul.', 'KRX:034310', 'a text about Korea'],
    ['{NICE}는 3% 내렸다.', 'KRX:034310', 'a Korean text'],
    ['{NICE} shares fell 3% on the NYSE.', 'XNAS:NICE', 'an English text that does not speak of Korea'],
  ])('%s', (text, id, because) => {
    const mention = mentionIn(text);
    expect(mention?.instrumentId ?? mention?.runnerUp?.instrumentId).toBe(id);
    expect(said(text, 'exchangeContext')).toBe(`${because} (1.1)`);
  });

  it('a group and its holding of two markets is the one at home', () => {
    expect(said('{POSCO} fell 3%.', 'exchangeContext')).toBe('its home market (1.1)');
    expect(said('ADRs of {KT} fell 3%.', 'exchangeContext')).toBe('its home market (1.1)');
  });
});

describe('a name of two lines that no text can tell apart', () => {
  it('means the first one, and says nothing of a choice', () => {
    expect(said('{모비스}가 3% 올랐다.', 'exchangeContext')).toBeNull();
    expect(mentionIn('{모비스}가 3% 올랐다.')?.runnerUp?.instrumentId).toBe('KRX:012330');
  });

  it('means the one whose code stands behind it', () => {
    expect(mentionIn('{모비스}(250060)가 3% 올랐다.')?.instrumentId).toBe('KRX:250060');
    expect(said('{모비스}(250060)가 3% 올랐다.', 'exchangeContext')).toBeNull();
    expect(mentionIn('{모비스}(005930)가 3% 올랐다.')?.instrumentId).not.toBe('KRX:005930');
  });
});

it('a company of one line, and what is no company, has nothing to choose', () => {
  expect(said('{Nvidia} fell 3%.', 'exchangeContext')).toBeNull();
  expect(said('{OpenAI} grew.', 'exchangeContext')).toBeNull();
});
