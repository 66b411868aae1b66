import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StreamListener } from '../../client/api/live.ts';
import { afterShowing, markedEvents, NO_ARRIVALS, withArrivals } from '../../client/app/live-arrivals.ts';
import { connectLive, type LiveHealth } from '../../client/app/live-connection.ts';
import { bringsToChart, NO_NEWS, withMessage } from '../../client/app/live-news.ts';
import { liveWords } from '../../client/format/live-words.ts';
import type { LiveChange, LiveMessage } from '../../shared/schemas/live-change.ts';

const hynix = 'KRX:000660';
const change = (kind: LiveChange['kind'], instrumentId = hynix, items = 1): LiveChange => ({
  ...{ kind, instrumentId, items },
  sessionDate: null,
});
const message = (...changes: LiveChange[]): LiveMessage => ({ version: 2, changes, newEvents: [] });

describe('what waits on a page', () => {
  test('is what its rows would show: stories on every list, verdicts and prices where they stand', () => {
    const all = message(change('story', hynix, 3), change('story', 'KRX:005930'), change('verdict'));
    expect(withMessage(NO_NEWS, all, '/events')).toEqual({ stories: 4, hasOther: false });
    expect(withMessage(NO_NEWS, all, '/claims')).toEqual({ stories: 4, hasOther: true });
    expect(withMessage(NO_NEWS, message(change('price')), '/')).toEqual({ stories: 0, hasOther: true });
    expect(withMessage(NO_NEWS, message(change('price')), '/events')).toEqual(NO_NEWS);
    expect(withMessage(NO_NEWS, all, '/check')).toEqual(NO_NEWS);
  });

  test('of a company is its own alone, and its prices wait for nobody', () => {
    const path = '/company/KRX%3A000660';
    const both = message(change('story'), change('story', 'KRX:005930', 7), change('price'));
    expect(withMessage(NO_NEWS, both, path)).toEqual({ stories: 1, hasOther: false });
    expect(bringsToChart('price', both, path)).toBe(true);
    expect(bringsToChart('price', both, '/company/KRX%3A005930')).toBe(false);
    expect(bringsToChart('price', both, '/events')).toBe(false);
  });

  test('adds up over messages, and names no number where the changes are too many', () => {
    const first = withMessage(NO_NEWS, message(change('story', hynix, 2)), '/');
    expect(withMessage(first, message(change('story')), '/').stories).toBe(3);
    expect(withMessage(first, { version: 3, changes: null, newEvents: [] }, '/')).toEqual({
      stories: 2,
      hasOther: true,
    });
    expect(liveWords('ko').newStories(4)).toBe('새 소식 4건');
    expect(liveWords('en').newStories(1)).toBe('1 new event');
  });
});

describe('the events that are marked as new', () => {
  test('are those that were asked for last and those that came since, until the next are asked for', () => {
    const came = withArrivals(NO_ARRIVALS, ['a', 'b']);
    expect([...markedEvents(came)]).toEqual(['a', 'b']);
    const next = withArrivals(afterShowing(came), ['c']);
    expect([...markedEvents(next)]).toEqual(['a', 'b', 'c']);
    expect([...markedEvents(afterShowing(next))]).toEqual(['c']);
    expect(withArrivals(next, [])).toBe(next);
  });

  test('are a thousand at most, the newest', () => {
    const keys = Array.from({ length: 1_200 }, (_, at) => `e${at}`);
    const marked = markedEvents(withArrivals(NO_ARRIVALS, keys));
    expect([marked.size, marked.has('e0'), marked.has('e1199')]).toEqual([1_000, false, true]);
  });
});

describe('a connection', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A connection whose streams are opened and whose service answers as the test says. */
  function start(since: number | null = null) {
    const streams: { since: number | null; listener: StreamListener; closed: boolean }[] = [];
    const heard: LiveMessage[] = [];
    const health: LiveHealth[] = [];
    const service = { version: 5, answers: true };
    const { stop, renew } = connectLive(
      {
        openStream: (from, listener) => {
          const stream = { since: from, listener, closed: false };
          streams.push(stream);
          return () => {
            stream.closed = true;
          };
        },
        readChanges: () =>
          service.answers
            ? Promise.resolve({ version: service.version, changes: null, newEvents: ['e'] })
            : Promise.reject(new Error('no answer')),
        now: () => Date.now(),
        onMessage: (one) => heard.push(one),
        onHealth: (one) => health.push(one),
      },
      since,
    );
    return { streams, heard, health, service, stop, renew };
  }

  test('tells later versions, not the one that it began with, and begins the next stream there', async () => {
    const { streams, heard, health, service, stop } = start();
    const [stream] = streams;
    stream?.listener.onOpen();
    stream?.listener.onMessage({ version: 5, changes: [], newEvents: [] });
    expect(heard).toEqual([]);
    stream?.listener.onMessage({ version: 6, changes: [change('story')], newEvents: ['e'] });
    expect(heard).toHaveLength(1);
    expect(health.at(-1)).toEqual({ lastAnswer: 0, nextTry: null });
    service.version = 6;
    stream?.listener.onEnd();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(streams.map(({ since }) => since)).toEqual([null, 6]);
    expect(stop()).toBe(6);
    expect(streams[1]?.closed).toBe(true);
  });

  test('asks for the version where no stream can be had', async () => {
    const { streams, heard, service, stop } = start(5);
    streams[0]?.listener.onEnd();
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([]);
    service.version = 7;
    await vi.advanceTimersByTimeAsync(30_000);
    streams[1]?.listener.onEnd();
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([{ version: 7, changes: null, newEvents: ['e'] }]);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(streams).toHaveLength(2);
  });

  test('says when the service is asked next, ever later up to a minute, and goes on when it answers', async () => {
    const { streams, health, service, stop } = start();
    streams[0]?.listener.onOpen();
    service.answers = false;
    streams[0]?.listener.onEnd();
    await vi.advanceTimersByTimeAsync(0);
    expect(health.at(-1)).toEqual({ lastAnswer: 0, nextTry: 5_000 });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(health.at(-1)).toEqual({ lastAnswer: 0, nextTry: 15_000 });
    await vi.advanceTimersByTimeAsync(10_000 + 20_000 + 40_000 + 60_000);
    const [last, before] = [health.at(-1)?.nextTry ?? 0, health.at(-2)?.nextTry ?? 0];
    expect(last - before).toBe(60_000);
    service.answers = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(health.at(-1)?.nextTry).toBeNull();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(streams).toHaveLength(2);
    stop();
  });

  test('finds a stream that died without a word, asks meanwhile, and listens again from there', async () => {
    const { streams, heard, service, stop } = start(5);
    const [first] = streams;
    first?.listener.onOpen();
    await vi.advanceTimersByTimeAsync(35_000);
    first?.listener.onBeat();
    await vi.advanceTimersByTimeAsync(40_000);
    expect([first?.closed, streams.length]).toEqual([false, 1]);
    service.version = 6;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(first?.closed).toBe(true);
    expect(heard).toEqual([{ version: 6, changes: null, newEvents: ['e'] }]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(streams.map(({ since }) => since)).toEqual([5, 6]);
    first?.listener.onMessage({ version: 9, changes: [], newEvents: [] });
    first?.listener.onEnd();
    await vi.advanceTimersByTimeAsync(2_000);
    expect([heard.length, streams.length]).toEqual([1, 2]);
    stop();
  });

  test('finds it too where the machine slept and no timer ran', async () => {
    const { streams, stop } = start(5);
    streams[0]?.listener.onOpen();
    vi.setSystemTime(3_600_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(streams[0]?.closed).toBe(true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(streams).toHaveLength(2);
    stop();
  });

  test('begins anew at once on another network, whatever it waits for, and only once', async () => {
    const { streams, service, stop, renew } = start(5);
    streams[0]?.listener.onOpen();
    renew();
    expect(streams[0]?.closed).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(streams).toHaveLength(2);
    service.answers = false;
    streams[1]?.listener.onEnd();
    await vi.advanceTimersByTimeAsync(0);
    service.answers = true;
    renew();
    renew();
    await vi.advanceTimersByTimeAsync(0);
    expect(streams).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(streams).toHaveLength(3);
    stop();
  });
});
