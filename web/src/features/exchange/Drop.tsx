import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { droppedFiles, folderFiles } from './dropped';
import styles from './Import.module.css';

const SHOWN = 6;

/** Where files or a folder are dropped, or chosen by a click. */
export function Drop({
  files,
  onFiles,
  one = false,
  title,
  hint,
}: {
  files: readonly File[];
  onFiles: (files: File[]) => void;
  /** A single file, and no folder. */
  one?: boolean;
  title?: string;
  hint?: string;
}) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    // React does not know the attribute.
    folder.current?.setAttribute('webkitdirectory', '');
  }, []);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(onFiles);
  };
  const names = files.slice(0, SHOWN).map(({ name }) => name);
  return (
    <>
      <button
        type="button"
        className={`${styles['drop']} ${over ? styles['over'] : ''}`}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <InboxOutlined />
        <strong>
          {files.length === 0
            ? (title ?? t('imports.choose'))
            : t('imports.chosen', { count: files.length })}
        </strong>
        <span>
          {files.length === 0
            ? (hint ?? t('imports.formats'))
            : `${names.join(' · ')}${files.length > SHOWN ? ' …' : ''}`}
        </span>
      </button>
      <div className={styles['choices']}>
        {!one && (
          <Button size="small" type="link" onClick={() => folder.current?.click()}>
            {t('imports.folder')}
          </Button>
        )}
        {files.length > 0 && (
          <Button size="small" type="link" onClick={() => onFiles([])}>
            {t('imports.clear')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!one}
        aria-label={title ?? t('imports.choose')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        aria-label={t('imports.folder')}
        onChange={(event) => {
          onFiles(folderFiles(event.target.files));
          event.target.value = '';
        }}
      />
    </>
  );
}
