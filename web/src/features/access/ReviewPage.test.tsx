import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReviewLine, ReviewSheet } from '@/api/types';
import { openClient } from '@/testing/client';
import { csvOf } from './reviewCsv';

afterEach(() => vi.unstubAllGlobals());

const ID = '019a3333-0000-7000-8000-000000000021';

function line(lineNo: number, more: Partial<ReviewLine> = {}): ReviewLine {
  return {
    lineNo,
    user: `019a3333-0000-7000-8000-00000000003${String(lineNo)}`,
    login: `p${String(lineNo)}`,
    userName: `人${String(lineNo)}`,
    role: ID,
    roleName: '店员',
    place: '人民路店',
    own: false,
    ...more,
  };
}

function sheet(items: ReviewLine[], more: Partial<ReviewSheet['review']> = {}): ReviewSheet {
  return {
    review: {
      id: ID,
      version: 1,
      title: '十一月复核',
      scope: 'all',
      due: '2020-01-01',
      reviewers: [],
      mine: true,
      startedByMe: true,
      leftOut: 0,
      state: 'OPEN',
      startedByName: '老板',
      startedAt: '2026-11-20T02:00:00Z',
      lines: items.length,
      decided: items.filter(({ decision }) => decision != null).length,
      ...more,
    },
    items,
    signed: 0,
  };
}

function openPage(shown: ReviewSheet, seen: unknown[] = []) {
  return openClient(`/access/reviews/${ID}`, (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === `/api/access-reviews/${ID}`) return Response.json(shown);
      if (pathname === `/api/access-reviews/${ID}/decide`) {
        seen.push(await request.json());
        return Response.json({ id: ID, version: 2 });
      }
      return handle(request);
    };
  });
}

describe('an access review', () => {
  it('says that it is late, and cannot be signed before everything is decided', async () => {
    await openPage(sheet([line(1), line(2)]));

    expect(await screen.findByText('人1')).toBeTruthy();
    expect(screen.getByText(/已过期/u)).toBeTruthy();
    expect(screen.getByRole('button', { name: /签\s*署/u })).toHaveProperty('disabled', true);
  });

  it('keeps all the rest at once, but not what is about oneself', async () => {
    const seen: unknown[] = [];
    const { user } = await openPage(
      sheet([line(1), line(2, { own: true }), line(3, { decision: 'KEEP' }), line(4)]),
      seen,
    );
    await user.click(await screen.findByText('其余全部保留'));

    await vi.waitFor(() => expect(seen).toEqual([{ lines: [1, 4], decision: 'KEEP' }]));
  });

  it('shows who signed and the seal, and nothing can be decided any more', async () => {
    await openPage(
      sheet([line(1, { decision: 'KEEP', decidedByName: '老板' })], {
        state: 'SIGNED',
        closedByName: '老板',
        closedAt: '2026-11-21T02:00:00Z',
        seal: 'abc123',
      }),
    );

    expect(await screen.findByText('abc123')).toBeTruthy();
    expect(screen.queryByText('收回')).toBeNull();
  });

  it('leaves no cell that a spreadsheet would take for a formula', () => {
    const text = csvOf(
      sheet([line(1, { userName: '=1+1', roleName: 'a"b' })]),
      ((key: string) => key) as never,
    );

    expect(text).toContain(`"'=1+1 (p1)"`);
    expect(text).toContain('"a""b"');
  });
});
