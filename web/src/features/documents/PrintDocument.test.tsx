import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openClient } from '@/testing/client';
import { showPdf } from '@/ui/print/show';

vi.mock('@/ui/print/show', () => ({ showPdf: vi.fn() }));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.mocked(showPdf).mockClear();
  localStorage.clear();
});

const LIST = '/documents/retail-sale';

const SLIP = {
  id: 'd2',
  kind: 'retail-sale',
  number: 'LS-1',
  state: 'DRAFT',
  version: 1,
  businessDate: '2026-11-21',
  store: 's1',
  quantity: '1',
  amount: '10.00',
  tax: '0.00',
  updatedAt: '2026-11-21T10:00:00Z',
};

/** A shop with one slip in its books, whose server prints, or says why not. */
function openList(answer: (body: unknown) => Response) {
  return openClient(LIST, (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname === '/api/prints') return answer(await request.json());
      if (pathname === '/api/prints/export') {
        return new Response(`paper of ${searchParams.get('print') ?? ''}`);
      }
      if (pathname === '/api/documents' && searchParams.get('limit') === '101') {
        return Response.json({ items: [{ id: 'd1' }, { id: 'd2' }], next: null });
      }
      if (pathname === '/api/documents') return Response.json({ items: [SLIP], next: null });
      return handle(request);
    };
  });
}

describe('printing', () => {
  it('prints the list on the paper that was chosen, and by Ctrl P on the same again', async () => {
    const wanted: unknown[] = [];
    const { user } = await openList((body) => {
      wanted.push(body);
      return Response.json({ print: 'p1' });
    });

    await user.click(await screen.findByLabelText('选择纸张'));
    await user.click(await screen.findByText('打印在三联 241×140 毫米'));
    await waitFor(() => expect(showPdf).toHaveBeenCalledTimes(1));
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(showPdf).toHaveBeenCalledTimes(2));

    const same = { documents: ['d1', 'd2'], paper: '241x140' };
    expect(wanted).toEqual([same, same]);
    const file = vi.mocked(showPdf).mock.calls[0]?.[0];
    expect(await file?.text()).toBe('paper of p1');
  });

  it('prints what is ticked and nothing else, and says how many that are', async () => {
    // Rows are drawn as far as there is room for them.
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
    const wanted: unknown[] = [];
    const { user } = await openList((body) => {
      wanted.push(body);
      return Response.json({ print: 'p1' });
    });

    const [tick] = await screen.findAllByLabelText('选中这一行');
    if (tick) await user.click(tick);
    await user.click(await screen.findByText('打印所选 1 张'));
    await waitFor(() => expect(wanted).toHaveLength(1));
    expect(wanted).toMatchObject([{ documents: ['d2'] }]);

    if (tick) await user.click(tick);
    await user.click(await screen.findByLabelText('打印列表中的单据'));
    await waitFor(() => expect(wanted).toHaveLength(2));
    expect(wanted[1]).toMatchObject({ documents: ['d1', 'd2'] });
  });

  it('says why the server does not print', async () => {
    const title = '一次最多打印 100 张单据。';
    const { user } = await openList(() =>
      Response.json({ status: 422, code: 'printing.documents', title, facts: {} }, { status: 422 }),
    );

    await user.click(await screen.findByLabelText('打印列表中的单据'));

    expect(await screen.findByText(title)).toBeTruthy();
  });
});
