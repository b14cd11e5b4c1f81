import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { fromTheTop, refresh } from './refresh';

const KEY = ['documents', 'list'];

/** A list that somebody has scrolled through so many pages of, and which pages it was asked for since. */
async function scrolled(pages: number) {
  const client = new QueryClient();
  const asked: number[] = [];
  const list = new InfiniteQueryObserver(client, {
    queryKey: KEY,
    queryFn: ({ pageParam }) => {
      asked.push(pageParam);
      return Promise.resolve({ rows: pageParam });
    },
    initialPageParam: 0,
    getNextPageParam: (_, all) => all.length,
    staleTime: Infinity,
  });
  const stop = list.subscribe(() => undefined);
  await list.refetch();
  for (let page = 1; page < pages; page++) await list.fetchNextPage();
  asked.length = 0;
  const settled = async () => {
    await new Promise((done) => setTimeout(done));
    while (client.isFetching() > 0) await new Promise((done) => setTimeout(done));
    stop();
    return asked;
  };
  return { client, list, settled };
}

test('a short list is asked for again', async () => {
  const { client, settled } = await scrolled(3);
  refresh(client, ['documents']);
  expect(await settled()).toEqual([0, 1, 2]);
});

test('a long list stays as it is when something has changed', async () => {
  const { client, list, settled } = await scrolled(50);
  refresh(client, ['documents']);
  expect(await settled()).toEqual([]);
  expect(list.getCurrentResult().data?.pages).toHaveLength(50);
});

test('what is brought in begins at the top', async () => {
  const { client, list, settled } = await scrolled(50);
  fromTheTop(client, KEY);
  expect(await settled()).toEqual([0]);
  expect(list.getCurrentResult().data?.pages).toHaveLength(1);
});
