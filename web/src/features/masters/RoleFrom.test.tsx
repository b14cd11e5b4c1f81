import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { newQueryClient } from '@/api/queries';
import { startLanguage } from '@/i18n';
import type { EntryHandle } from '@/ui/MasterForm/useEntry';
import { BeyondRole, StartRole } from './RoleFrom';

beforeAll(async () => {
  localStorage.setItem('tongpin.language', 'zh-CN');
  await startLanguage();
});

afterEach(() => vi.unstubAllGlobals());

const word = (text: string) => ({ 'zh-CN': text });
const RULES = [{ entity: '*', field: '@sale', state: 'any', rule: 'hidden' }];

function answers(address: string): unknown {
  if (address.includes('/role-presets')) {
    const rights = ['stock.*', 'pos.view'];
    return { items: [{ code: 'keeper', name: word('仓库员'), rights, fieldRules: RULES }] };
  }
  if (address.includes('/rights')) {
    const right = (code: string, name: string) => ({ right: code, name: word(name) });
    const modules = [
      {
        module: 'stock',
        name: word('库存'),
        rights: [right('stock.view', '查看'), right('stock.view-other', '看别店')],
      },
      { module: 'pos', name: word('收银'), rights: [right('pos.view', '查看')] },
    ];
    return { modules, conflicts: [] };
  }
  return { items: [], kinds: [], masters: [] };
}

function show(entry: Record<string, unknown>, part: typeof StartRole | typeof BeyondRole) {
  vi.stubGlobal('fetch', (address: string) => Promise.resolve(Response.json(answers(address))));
  const set = vi.fn();
  const Part: (props: { handle: EntryHandle }) => ReactNode = part;
  render(
    <QueryClientProvider client={newQueryClient()}>
      <Part handle={{ entry, set } as unknown as EntryHandle} />
    </QueryClientProvider>,
  );
  return set;
}

describe('a role', () => {
  it('begins like a preset, with its rights and its rules', async () => {
    const set = show({ id: 'r', version: 0 }, StartRole);

    fireEvent.mouseDown(screen.getByLabelText('从一个预设或现有的角色开始'));
    fireEvent.click(await screen.findByText('仓库员'));

    expect(set).toHaveBeenCalledWith({ rights: ['stock.*', 'pos.view'], fieldRules: RULES });
  });

  it('is told what its preset has meanwhile, and takes it with one press', async () => {
    const set = show({ id: 'r', version: 3, code: 'keeper', rights: ['stock.view'] }, BeyondRole);

    expect(await screen.findByText(/多 2 项权限：库存 · 看别店、收银 · 查看/)).toBeTruthy();
    fireEvent.click(screen.getByText('加上它们'));

    expect(set).toHaveBeenCalledWith({ rights: ['stock.view', 'stock.view-other', 'pos.view'] });
  });
});
