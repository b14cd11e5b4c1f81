import { useTranslation } from 'react-i18next';
import type { MasterEntry } from '@/api/types';
import { WhatIf } from '@/ui/WhatIf/WhatIf';

/** Tries a role as it is on the screen. */
export function WhatIfRole({ role }: { role: MasterEntry }) {
  const { t } = useTranslation();
  return (
    <WhatIf
      path={`/roles/${role.id}/what-if`}
      changes={() => [{ body: { rights: role['rights'] } }]}
      about={({ people }) => t('tried.holders', { count: people })}
    />
  );
}

/** Tries somebody as they are on the screen: other roles, another store; or as if they had left. */
export function WhatIfPerson({ user }: { user: MasterEntry }) {
  const { t } = useTranslation();
  const placed = { assignments: user['assignments'], store: user['store'] ?? null };
  return (
    <WhatIf
      path={`/users/${user.id}/what-if`}
      changes={() => [
        { name: t('tried.asShown'), body: placed },
        { name: t('tried.asLeft'), body: { ...placed, archived: true } },
      ]}
      about={() => t('tried.person', { name: user.name })}
    />
  );
}
