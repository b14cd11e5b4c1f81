import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { KeptTemplate } from '@/api/printing';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const KEPT: KeptTemplate = {
  kind: 'sales-delivery',
  paper: 'a4',
  own: false,
  version: 0,
  template: {
    head: ['party'],
    columns: [
      { key: 'name', width: 20, title: '' },
      { key: 'quantity', width: 9, title: '' },
    ],
    footer: '',
    fontSize: 9,
    capitals: true,
    code: true,
    pageSums: true,
    signatures: ['制单'],
  },
  fields: [{ key: 'party', name: '客户' }],
  columns: [
    { key: 'name', name: '品名' },
    { key: 'quantity', name: '数量' },
    { key: 'price', name: '单价' },
  ],
};

it('changes the columns of a paper, shows it meanwhile, and has the built-in one back', async () => {
  const sent: [string, unknown, string | null][] = [];
  const { user } = await openClient('/print-templates', (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      if (!pathname.startsWith('/api/print-templates')) return handle(request);
      if (pathname.endsWith('/preview')) {
        return new Response(`<svg>${searchParams.get('template') ?? ''}</svg>`);
      }
      if (request.method === 'GET') return Response.json(KEPT);
      const body = (await request.json()) as { template?: unknown };
      sent.push([pathname, body, request.headers.get('If-Match')]);
      const own = body.template !== undefined;
      return Response.json({ ...KEPT, ...body, own, version: own ? 1 : 2, ...(own ? {} : KEPT) });
    };
  });

  await user.type(await screen.findByLabelText('品名的标题'), '商品');
  await user.click(screen.getByLabelText('数量左移'));
  await user.click(screen.getByLabelText('本页小计'));
  const picture = await screen.findByAltText('预览');
  await vi.waitFor(() =>
    expect(decodeURIComponent(picture.getAttribute('src') ?? '')).toContain('"title":"商品"'),
  );
  await user.click(screen.getByText('保存模板'));
  await user.click(await screen.findByText('恢复内置模板'));

  await screen.findByText('已恢复内置模板');
  const columns = [
    { key: 'quantity', width: 9, title: '' },
    { key: 'name', width: 20, title: '商品' },
  ];
  const of = { kind: 'sales-delivery', paper: 'a4' };
  expect(sent).toEqual([
    [
      '/api/print-templates',
      { ...of, template: { ...KEPT.template, columns, pageSums: false } },
      '0',
    ],
    ['/api/print-templates/reset', of, '1'],
  ]);
});

it('says what stands on labels, and shows it', async () => {
  const sent: unknown[] = [];
  const KEPT_LABEL = {
    paper: '40x30',
    own: false,
    version: 0,
    template: { parts: ['name', 'price'], words: '', priceList: null, coding: 'BARS' },
    parts: ['company', 'name', 'price', 'words'],
  };
  const { user } = await openClient('/print-templates', (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname.startsWith('/api/print-templates')) return Response.json(KEPT);
      if (!pathname.startsWith('/api/label-templates')) return handle(request);
      if (pathname.endsWith('/preview')) {
        return new Response(`<svg>${searchParams.getAll('part').join(' ')}</svg>`);
      }
      if (request.method === 'GET') return Response.json(KEPT_LABEL);
      sent.push(await request.json());
      return Response.json({ ...KEPT_LABEL, own: true, version: 1 });
    };
  });

  await user.click(await screen.findByLabelText('单据'));
  await user.click(await screen.findByText('商品标签·吊牌'));
  const picture = await screen.findByAltText('预览');
  expect(decodeURIComponent(picture.getAttribute('src') ?? '')).toContain('<svg>name price</svg>');
  await user.click(screen.getByText('二维码'));
  await user.click(screen.getByText('保存模板'));

  await vi.waitFor(() =>
    expect(sent).toEqual([
      { paper: '40x30', template: { ...KEPT_LABEL.template, coding: 'SQUARE' } },
    ]),
  );
});
