import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Why, WhyReason } from '@/api/types';
import { startLanguage } from '@/i18n';
import { RightsAnswer } from './RightsAnswer';

beforeAll(async () => {
  localStorage.setItem('tongpin.language', 'zh-CN');
  await startLanguage();
});

const ROLE: WhyReason = {
  reason: 'HOLDS',
  role: '店长',
  scope: 'unit',
  unit: 'a',
  unitName: '人民路店',
};

function show(answer: Partial<Why>) {
  render(
    <RightsAnswer
      answer={{ may: false, onlyOwn: false, archived: false, because: [], helps: [], ...answer }}
    />,
  );
}

describe('why somebody may', () => {
  it('names the role that decides, and its end', () => {
    show({ may: true, because: [{ ...ROLE, until: '2026-12-01T00:00:00Z' }] });

    expect(screen.getByText('✓ 能')).toBeTruthy();
    expect(screen.getByText(/角色「店长」在人民路店有这项权限。 到 .+ 为止。/)).toBeTruthy();
  });

  it('says where it would hold, what is over, and who could help', () => {
    show({
      because: [
        { ...ROLE, reason: 'ELSEWHERE' },
        { ...ROLE, reason: 'NO_MORE', scope: 'company', unit: null, until: '2026-01-01T00:00:00Z' },
        { ...ROLE, reason: 'LACKS', role: '收银员' },
      ],
      helps: ['财务'],
    });

    expect(screen.getByText('✕ 不能')).toBeTruthy();
    expect(screen.getByText('角色「店长」有这项权限，但只在人民路店有效。')).toBeTruthy();
    expect(screen.getByText(/已结束/)).toBeTruthy();
    expect(screen.getByText('没有这项权限的角色：收银员。')).toBeTruthy();
    expect(screen.getByText('含有这项权限的角色：财务。')).toBeTruthy();
  });

  it('says that a store which somebody else runs is not told our cost', () => {
    show({ because: [{ ...ROLE, reason: 'WITHHELD' }] });

    expect(screen.getByText(/人民路店是加盟或联营门店，看不到总部成本/)).toBeTruthy();
  });

  it('names the key that stands against it', () => {
    show({ because: [{ ...ROLE, reason: 'BEYOND_KEY' }], key: '收银接口' });

    expect(screen.getByText(/在人民路店有这项权限，但所用的密钥没有带上它/)).toBeTruthy();
    expect(screen.getByText(/收银接口/)).toBeTruthy();
  });

  it('says that somebody has no role, or works here no more', () => {
    show({ archived: true });

    expect(screen.getByText('没有任何角色。')).toBeTruthy();
    expect(screen.getByText(/已归档/)).toBeTruthy();
  });
});
