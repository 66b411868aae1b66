import { describe, expect, it } from 'vitest';
import { createWatchlistStore } from '../../client/app/watchlist-store.ts';
import {
  chosenWatchlist,
  FIRST_WATCHLISTS,
  MOST_WATCHED,
  MOST_WATCHLISTS,
  readWatchlists,
  withChoice,
  withInstruments,
  withMoved,
  withName,
  withNewList,
  withoutList,
} from '../../client/app/watchlists.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';

const samsung = instrumentId('KRX:005930');
const hynix = instrumentId('KRX:000660');
const nvidia = instrumentId('XNAS:NVDA');

/** A browser's storage: the texts that it keeps, and a switch that makes it full. */
function browser(texts = new Map<string, string>()) {
  const state = { full: false };
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (state.full) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, text);
    },
  };
  return { texts, state, tab: () => createWatchlistStore(() => storage) };
}

describe('watchlists', () => {
  it('hold each instrument once, in order, and no more than a request takes', () => {
    const watched = withInstruments(FIRST_WATCHLISTS, '1', [samsung, hynix, samsung]);
    expect(chosenWatchlist(watched).instrumentIds).toEqual([samsung, hynix]);
    const many = Array.from({ length: 250 }, (_, at) => instrumentId(`KRX:${String(at).padStart(6, '0')}`));
    expect(chosenWatchlist(withInstruments(watched, '1', many)).instrumentIds).toHaveLength(MOST_WATCHED);
  });

  it('move an instrument no further than either end', () => {
    const ids = [samsung, hynix, nvidia];
    expect(withMoved(ids, nvidia, -1)).toEqual([samsung, nvidia, hynix]);
    expect(withMoved(ids, samsung, -1)).toEqual(ids);
    expect(withMoved(ids, samsung, 9)).toEqual([hynix, nvidia, samsung]);
    expect(withMoved([samsung], hynix, 1)).toEqual([samsung]);
  });

  it('are made, named, chosen and taken away; one is always left', () => {
    const two = withNewList(withName(FIRST_WATCHLISTS, '1', 'Chips'), '  Banks ');
    expect(two.lists.map(({ name }) => name)).toEqual(['Chips', 'Banks']);
    expect(chosenWatchlist(two).name).toBe('Banks');
    expect(withName(two, '1', '  ')).toBe(two);
    expect(chosenWatchlist(withChoice(two, 'no such list')).name).toBe('Chips');
    const one = withoutList(two, two.chosenId);
    expect(one.lists.map(({ name }) => name)).toEqual(['Chips']);
    expect(withoutList(one, '1')).toEqual(FIRST_WATCHLISTS);
    const all = Array.from({ length: 30 }).reduce<typeof two>((lists) => withNewList(lists, 'x'), two);
    expect(all.lists).toHaveLength(MOST_WATCHLISTS);
  });

  it('are read back from what was kept; a text that is none gives null, a bad id is left out', () => {
    const kept = withInstruments(withNewList(FIRST_WATCHLISTS, 'Banks'), '2', [nvidia]);
    expect(readWatchlists(JSON.stringify(kept))).toEqual(kept);
    const bad = {
      chosenId: '7',
      lists: [{ id: '1', name: 'A', instrumentIds: ['hynix', 3, hynix, hynix] }, 5],
    };
    expect(readWatchlists(JSON.stringify(bad))).toEqual({
      chosenId: '1',
      lists: [{ id: '1', name: 'A', instrumentIds: [hynix] }],
    });
    for (const text of ['', 'null', '[]', '{"lists":[]}', '{"lists":{}}'])
      expect(readWatchlists(text)).toBeNull();
  });
});

describe('a browser that keeps them', () => {
  it('keeps a change for the next visit, and every tab sees it', () => {
    const { texts, tab } = browser();
    const [one, other] = [tab(), tab()];
    let told = 0;
    other.subscribe(() => {
      told += 1;
    });
    one.change((lists) => withInstruments(lists, '1', [samsung]));
    other.keptElsewhere('newstape.theme');
    expect(told).toBe(0);
    other.keptElsewhere('newstape.watchlists');
    expect(told).toBe(1);
    other.change((lists) => withInstruments(lists, '1', [...chosenWatchlist(lists).instrumentIds, hynix]));
    expect(chosenWatchlist(one.read().watchlists).instrumentIds).toEqual([samsung, hynix]);
    expect(chosenWatchlist(browser(texts).tab().read().watchlists).instrumentIds).toEqual([samsung, hynix]);
    expect(one.read()).toBe(one.read());
  });

  it('says so where it is full, and shows the change until the page is closed', () => {
    const { state, tab } = browser();
    const store = tab();
    state.full = true;
    store.change((lists) => withInstruments(lists, '1', [samsung]));
    expect(store.read().isKept).toBe(false);
    expect(chosenWatchlist(store.read().watchlists).instrumentIds).toEqual([samsung]);
    state.full = false;
    store.change((lists) => lists);
    expect(store.read().isKept).toBe(true);
    expect(chosenWatchlist(tab().read().watchlists).instrumentIds).toEqual([samsung]);
  });

  it('may forbid to be asked at all', () => {
    const store = createWatchlistStore(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    expect(store.read()).toEqual({ watchlists: FIRST_WATCHLISTS, isKept: true });
    store.change((lists) => withInstruments(lists, '1', [samsung]));
    expect(store.read().isKept).toBe(false);
  });

  it('sets a text that it cannot read aside before it writes over it', () => {
    const { texts, tab } = browser(new Map([['newstape.watchlists', '{"version":9}']]));
    const store = tab();
    expect(store.read().watchlists).toEqual(FIRST_WATCHLISTS);
    store.change((lists) => withInstruments(lists, '1', [samsung]));
    expect(texts.get('newstape.watchlists.unread')).toBe('{"version":9}');
  });
});
