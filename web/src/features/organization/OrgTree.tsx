import { ConfigProvider, Tree } from 'antd';
import type { DataNode } from 'antd/es/tree';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/rights';
import type { Id, OrgUnit } from '@/api/types';
import { pixels } from '@/ui/theme';
import { useIsPhone } from '@/ui/useIsPhone';
import styles from './Org.module.css';
import { type Branch, branches, parentsFor } from './tree';
import { UnitTags } from './UnitTags';
import { useMove } from './useMove';

/** Up to so many units lie open from the start. */
const OPEN = 300;

/** A row that a finger finds. */
const TOUCHED = { components: { Tree: { titleHeight: pixels('--touch', 48) } } };

interface Props {
  units: OrgUnit[];
  /** What was sought; what stands above is only on the way. */
  hits: Set<Id> | undefined;
  chosen: Id | undefined;
  onChoose: (unit: Id | undefined) => void;
}

/** The units under each other; a unit is dragged to where it shall stand. */
export function OrgTree({ units, hits, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const mayEdit = useMay()('organization.edit');
  const [frame, height] = useHeight();
  const phone = useIsPhone();
  const move = useMove(units);
  const [opened, setOpened] = useState<Id[]>();
  const few = units.length <= OPEN;
  const first = units.filter(({ type }) => few || type === 'hq').map(({ id }) => id);
  const known = new Map(units.map((unit) => [unit.id, unit]));
  return (
    <div ref={frame} className={styles['tree']}>
      <ConfigProvider theme={phone ? TOUCHED : {}}>
        <Tree
          aria-label={t('org.tree')}
          blockNode
          virtual
          height={height}
          treeData={branches(units).map(node)}
          titleRender={({ key }) => {
            const unit = known.get(String(key));
            return unit && <Row unit={unit} dim={hits !== undefined && !hits.has(unit.id)} />;
          }}
          selectedKeys={chosen === undefined ? [] : [chosen]}
          onSelect={(keys) => onChoose(keys.length === 0 ? undefined : String(keys[0]))}
          expandedKeys={hits !== undefined ? units.map(({ id }) => id) : (opened ?? first)}
          onExpand={(keys) => setOpened(keys.map(String))}
          draggable={mayEdit ? { icon: false, nodeDraggable } : false}
          allowDrop={({ dragNode, dropNode, dropPosition }) => {
            const unit = known.get(String(dragNode.key));
            const onto = dropPosition === 0 ? String(dropNode.key) : undefined;
            return unit !== undefined && parentsFor(units, unit).some(({ id }) => id === onto);
          }}
          onDrop={({ dragNode, node: target }) => {
            const unit = known.get(String(dragNode.key));
            const parent = known.get(String(target.key));
            if (unit && parent && unit.parent !== parent.id)
              move.mutate({ unit, parent: parent.id });
          }}
        />
      </ConfigProvider>
    </div>
  );

  function nodeDraggable({ key }: DataNode): boolean {
    return known.get(String(key))?.type !== 'hq';
  }
}

function node({ unit, under }: Branch): DataNode {
  return {
    key: unit.id,
    title: unit.name,
    ...(under.length > 0 ? { children: under.map(node) } : {}),
  };
}

function Row({ unit, dim }: { unit: OrgUnit; dim: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={`${styles['row']} ${dim ? styles['dim'] : ''}`}>
      <span className={styles['name']}>{unit.name}</span>
      <span className={styles['code']}>{unit.code}</span>
      <UnitTags unit={unit} />
      <span className={styles['count']}>
        {unit.people != null && unit.people > 0 && t('org.people', { count: unit.people })}
      </span>
    </span>
  );
}

/** How high the place is, so that of thousands of rows only those are drawn that fit. */
function useHeight() {
  const frame = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(600);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => setHeight(Math.max(200, element.clientHeight));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [frame, height] as const;
}
