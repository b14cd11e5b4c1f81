/** What was dropped or chosen, as plain files; of a folder those that lie directly in it. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files];
  const files = await Promise.all(entries.map(filesOf));
  return files.flat();
}

/** A chosen folder comes with everything below it; only its own files count. */
export function folderFiles(list: FileList | null): File[] {
  return [...(list ?? [])].filter(
    (file) => file.webkitRelativePath.split('/').length <= 2 && !file.name.startsWith('.'),
  );
}

/** Whether the files can be goods lists rather than a folder of the documented format. */
export function mayBeGoods(files: readonly File[]): boolean {
  return files.length > 0 && !files.some(({ name }) => /^(stores|sales)\.csv(\.gz)?$/.test(name));
}

function filesOf(entry: FileSystemEntry): Promise<File[]> {
  return entry.isDirectory
    ? inFolder(entry as FileSystemDirectoryEntry)
    : file(entry as FileSystemFileEntry).then((one) => [one]);
}

async function inFolder(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => {
      reader.readEntries(done, failed);
    });
    if (some.length === 0) break;
    all.push(...some);
  }
  const own = all.filter((entry) => entry.isFile && !entry.name.startsWith('.'));
  return Promise.all(own.map((entry) => file(entry as FileSystemFileEntry)));
}

function file(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, failed) => {
    entry.file(done, failed);
  });
}
