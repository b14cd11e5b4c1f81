import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from '@/api/ids';
import { useMay } from '@/api/rights';
import type { Id, OrgUnit } from '@/api/types';
import styles from './Org.module.css';
import { parentsFor } from './tree';
import { UnitTags } from './UnitTags';
import { useArchive, useMove } from './useMove';

interface Props {
  unit: OrgUnit;
  units: OrgUnit[];
  /** Whether its name is to be said here, too. */
  named: boolean;
  onGone: () => void;
}

/** One unit: what it is, what is there, and what can be done with it. */
export function UnitPanel({ unit, units, named, onGone }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <div className={styles['unit']}>
      <header className={styles['head']}>
        {named && <strong className={styles['title']}>{unit.name}</strong>}
        <span className={styles['code']}>{unit.code}</span>
        <UnitTags unit={unit} />
      </header>
      {unit.ownership !== 'direct' && (
        <p className={styles['quiet']}>{t(`org.hint.${unit.ownership}`)}</p>
      )}
      <dl className={styles['facts']}>
        <dt>{t('org.whatIsThere')}</dt>
        <dd>
          {t('org.warehouses', { count: unit.warehouses })} ·{' '}
          {t('org.tills', { count: unit.tills })}
        </dd>
        {unit.people != null && (
          <>
            <dt>{t('org.peopleHere')}</dt>
            <dd>
              <People unit={unit} count={unit.people} linked={may('access.view')} />
            </dd>
          </>
        )}
        <Above unit={unit} units={units} />
      </dl>
      <Acts unit={unit} mayEdit={may('organization.edit')} onGone={onGone} />
    </div>
  );
}

function People({ unit, count, linked }: { unit: OrgUnit; count: number; linked: boolean }) {
  const { t } = useTranslation();
  const words = t('org.people', { count });
  return linked && unit.type !== 'hq' ? (
    <Link to="/masters/$master" params={{ master: 'users' }} search={{ store: unit.id }}>
      {words}
    </Link>
  ) : (
    words
  );
}

/** Where it stands; by keyboard it is moved here. */
function Above({ unit, units }: { unit: OrgUnit; units: OrgUnit[] }) {
  const { t } = useTranslation();
  const field = useId();
  const mayEdit = useMay()('organization.edit');
  const move = useMove(units);
  const above = units.find(({ id }) => id === unit.parent);
  if (unit.type === 'hq' || above === undefined) return null;
  return (
    <>
      <dt>
        <label htmlFor={field}>{t('org.parent')}</label>
      </dt>
      <dd>
        {mayEdit ? (
          <Select<Id>
            id={field}
            className={styles['parent'] ?? ''}
            showSearch={{ optionFilterProp: 'label' }}
            value={above.id}
            loading={move.isPending}
            options={parentsFor(units, unit).map(({ id, name, code }) => ({
              value: id,
              label: `${name} ${code}`,
            }))}
            onChange={(parent) => move.mutate({ unit, parent })}
          />
        ) : (
          above.name
        )}
      </dd>
    </>
  );
}

function Acts({ unit, mayEdit, onGone }: { unit: OrgUnit; mayEdit: boolean; onGone: () => void }) {
  const { t } = useTranslation();
  const archive = useArchive(onGone);
  const [fresh] = useState(uuidv7);
  const holds = unit.type === 'hq' || unit.type === 'region';
  const entry = { master: unit.type === 'region' ? 'regions' : 'stores', id: unit.id };
  const below = { new: '1', parent: unit.id };
  return (
    <div className={styles['acts']}>
      <Link to="/masters/$master/$id" params={entry}>
        <Button>{t('org.edit')}</Button>
      </Link>
      {mayEdit && holds && (
        <>
          <Link to="/masters/$master/$id" params={{ master: 'stores', id: fresh }} search={below}>
            <Button>{t('org.newStore')}</Button>
          </Link>
          <Link to="/masters/$master/$id" params={{ master: 'regions', id: fresh }} search={below}>
            <Button>{t('org.newRegion')}</Button>
          </Link>
        </>
      )}
      {mayEdit && unit.type !== 'hq' && (
        <Button danger loading={archive.isPending} onClick={() => archive.mutate(unit)}>
          {t('org.archive')}
        </Button>
      )}
    </div>
  );
}
