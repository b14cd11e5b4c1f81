import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from '@/api/ids';
import { covers } from '@/api/rights';
import { masterListQuery, rightsQuery, rolePresetsQuery } from '@/api/queries';
import type { MasterEntry, RightCatalogue, RolePreset } from '@/api/types';
import { named } from '@/i18n/names';
import { prepare } from '@/ui/MasterForm/prepared';
import type { EntryHandle } from '@/ui/MasterForm/useEntry';
import { useRightName } from '@/ui/useRightName';
import styles from './Masters.module.css';

const MANY = 500;

/** What makes a role, whatever it is called. */
function contents(role: MasterEntry): Record<string, unknown> {
  const { rights, fieldRules, secondFactor } = role;
  return { rights, fieldRules, secondFactor };
}

/** Opens the form of a new role that is filled in like this one. */
export function CloneRole({ role }: { role: MasterEntry }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const clone = () => {
    const id = uuidv7();
    const name = t('roles.copyOf', { name: role.name ?? role.code ?? '' });
    prepare('roles', id, 0, { ...contents(role), name });
    const search = { new: '1' } as never;
    void navigate({ to: '/masters/$master/$id', params: { master: 'roles', id }, search });
  };
  return <Button onClick={clone}>{t('roles.clone')}</Button>;
}

/** A new role begins like one that every shop knows, or like one that is there. */
export function StartRole({ handle }: { handle: EntryHandle }) {
  const { t } = useTranslation();
  const { data: presets = [] } = useQuery(rolePresetsQuery);
  const { data: roles } = useQuery(masterListQuery('roles', '', MANY));
  const own = (roles?.items ?? []).filter(({ archived }) => archived !== true);
  const take = (value: string) => {
    const preset = presets.find(({ code }) => `preset.${code}` === value);
    const role = own.find(({ id }) => id === value);
    if (preset) handle.set({ rights: preset.rights, fieldRules: preset.fieldRules });
    else if (role) handle.set(contents(role));
  };
  return (
    <div className={styles['fromPreset']}>
      <Select<string>
        aria-label={t('roles.startLike')}
        placeholder={t('roles.startLike')}
        showSearch
        optionFilterProp="label"
        popupMatchSelectWidth={false}
        options={[
          {
            label: t('roles.presets'),
            options: presets.map(({ code, name }) => ({
              value: `preset.${code}`,
              label: named(name, code),
            })),
          },
          {
            label: t('roles.own'),
            options: own.map(({ id, name, code }) => ({ value: id, label: name ?? code ?? id })),
          },
        ]}
        onChange={take}
      />
    </div>
  );
}

const NAMED = 6;

/** Says what the preset has that this role has not, as what a newer version brought, and adds it on request. */
export function BeyondRole({ handle }: { handle: EntryHandle }) {
  const { t } = useTranslation();
  const { data: presets = [] } = useQuery(rolePresetsQuery);
  const { data: catalogue } = useQuery(rightsQuery);
  const nameOf = useRightName();
  const role = handle.entry;
  const preset = presets.find(({ code }) => code === role?.code);
  if (role === undefined || preset === undefined || catalogue === undefined) return null;
  const rights = Array.isArray(role['rights']) ? (role['rights'] as string[]) : [];
  const missing = beyond(rights, preset, catalogue);
  if (missing.length === 0) return null;
  const names = missing.slice(0, NAMED).map(nameOf).join(t('roles.and'));
  return (
    <div className={styles['fromPreset']} role="status">
      {t('roles.beyond', { preset: named(preset.name, preset.code), count: missing.length, names })}
      <Button size="small" onClick={() => handle.set({ rights: [...rights, ...missing] })}>
        {t('roles.addBeyond')}
      </Button>
    </div>
  );
}

/** One by one, also where the preset has the whole of a module. */
function beyond(rights: string[], preset: RolePreset, { modules }: RightCatalogue): string[] {
  return modules
    .flatMap((module) => module.rights.map(({ right }) => right))
    .filter((right) => covers(preset.rights, right) && !covers(rights, right));
}
