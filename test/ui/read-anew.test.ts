import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { companyEventsQuery } from '../../client/api/company-events.ts';
import { aroundEventQuery } from '../../client/api/past-events.ts';
import { readAnew } from '../../client/app/read-anew.ts';
import { companyEvents } from '../support/company-fixture.ts';

const id = 'KRX:000660';
const events = companyEvents(id, 'KRX-000660');

it('what followed an event is read anew only while the event is there, and after the events themselves', async () => {
  const queries = new QueryClient();
  const [first, second] = events.map(({ event }) => event.key);
  const read: string[] = [];
  let listed = events;
  const observe = (queryKey: readonly unknown[], queryFn: () => unknown) =>
    new QueryObserver(queries, {
      ...{ queryKey, queryFn, staleTime: 60_000 },
    }).subscribe(() => undefined);
  const leave = [
    observe(companyEventsQuery(id).queryKey, () => {
      read.push('events');
      return { instrumentId: id, events: listed, undated: [] };
    }),
    ...[first, second].map((key) =>
      observe(aroundEventQuery(id, String(key)).queryKey, () => {
        read.push(String(key));
        return {};
      }),
    ),
  ];
  await expect.poll(() => read).toHaveLength(3);
  read.length = 0;
  listed = events.slice(1);
  queries.setQueryData(['companyEvents', 'KRX:005930'], {
    ...{ instrumentId: events[0]?.event.instrumentId ?? '', events: [], undated: [] },
  });
  await readAnew(queries);
  expect(read).toEqual(['events', second]);
  expect(queries.getQueryData(['companyEvents', 'KRX:005930'])).toBeUndefined();
  for (const one of leave) one();
});
