import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OpenItem } from '@/api/types';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const PARTY = '019a0000-0000-7000-8000-00000000dd01';

const TEN: OpenItem[] = Array.from({ length: 10 }, (_, n) => ({
  item: `019a0000-0000-7000-8000-0000000000${String(n + 10)}`,
  number: `XS-${String(n)}`,
  amount: '100.00',
  open: '100.00',
  businessDate: '2026-10-01',
  dueDate: `2026-11-${String(n + 10)}`,
  overdueDays: 10 - n,
}));

async function openReceipt(id: string) {
  const opened = await openClient(
    `/documents/customer-receipt/019a0000-0000-7000-8000-0000000000${id}?new=1&party=${PARTY}`,
    (mock) => {
      const handle = mock.handle;
      mock.handle = (request) =>
        new URL(request.url).pathname === '/api/open-items'
          ? Promise.resolve(Response.json({ items: TEN, next: null }))
          : handle(request);
    },
  );
  const rows = await screen.findAllByLabelText(/本次核销$/);
  return { ...opened, rows: rows as HTMLInputElement[] };
}

describe('settling', () => {
  it('takes ten slips by ten keys, and the money follows', async () => {
    const { rows } = await openReceipt('e1');
    rows[0]?.focus();
    for (let key = 0; key < 10; key += 1) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' });
    }

    await waitFor(() => expect(screen.getByText(/已核销 ¥1,000.00/)).toBeTruthy());
    expect(screen.getByText(/剩余 ¥0.00/)).toBeTruthy();
    fireEvent.keyDown(rows[9] as HTMLElement, { key: ' ' });
    await waitFor(() => expect(screen.getByText(/已核销 ¥900.00/)).toBeTruthy());
  });

  it('settles what is due first by the money that was typed', async () => {
    const { rows } = await openReceipt('e2');

    fireEvent.change(document.querySelector('[data-pay]') as HTMLElement, {
      target: { value: '250' },
    });

    await waitFor(() =>
      expect(rows.map(({ value }) => value).slice(0, 4)).toEqual(['100', '100', '50', '']),
    );
    fireEvent.change(rows[3] as HTMLElement, { target: { value: '30' } });
    await waitFor(() => expect(screen.getByText(/超出 ¥30.00/)).toBeTruthy());
  });
});
