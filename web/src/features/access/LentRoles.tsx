import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Id, LendingChoices, LentPart } from '@/api/types';
import { partWords } from '@/ui/DelegationLine/DelegationLine';
import styles from './Delegations.module.css';
import { type Chosen, keyOf, placesUnder } from './lending';

interface Props {
  choices: LendingChoices;
  value: Chosen[];
  onChange: (chosen: Chosen[]) => void;
}

/** Which of one's roles are lent, each as one has it or in less. */
export function LentRoles({ choices, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles['field']} role="group" aria-label={t('lending.what')}>
      <span className={styles['label']}>{t('lending.what')}</span>
      {choices.roles.map((part) => (
        <Role key={keyOf(part)} part={part} choices={choices} value={value} onChange={onChange} />
      ))}
    </div>
  );
}

function Role({ part, choices, value, onChange }: Props & { part: LentPart }) {
  const { t } = useTranslation();
  const others = value.filter((one) => keyOf(one.part) !== keyOf(part));
  const chosen = value.find((one) => keyOf(one.part) === keyOf(part));
  const places = placesUnder(part, choices);
  const words = partWords(part, t);
  return (
    <div className={styles['role']}>
      <Checkbox
        disabled={!part.holds}
        checked={chosen !== undefined}
        onChange={(event) =>
          onChange(event.target.checked ? [...others, { part, unit: null }] : others)
        }
      >
        {words}
        {!part.holds && <span className={styles['quiet']}> {t('lending.notLendable')}</span>}
      </Checkbox>
      {chosen && places.length > 0 && (
        <Select
          aria-label={`${t('lending.where')} ${words}`}
          className={styles['place'] ?? ''}
          showSearch
          optionFilterProp="label"
          value={chosen.unit ?? ''}
          options={[
            {
              value: '',
              label: t('lending.whole', { place: part.unitName ?? t('lending.company') }),
            },
            ...places.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(unit: Id) => onChange([...others, { part, unit: unit === '' ? null : unit }])}
        />
      )}
    </div>
  );
}
