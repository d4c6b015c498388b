import * as vscode from 'vscode';

/** Formats that Comity reads; what a file is, its content says. */
const FORMATS = { 'Law and libraries': ['xml', 'akn', 'fmx', 'uslm', 'md', 'json', 'yml', 'yaml', 'bib'] };

/** Copies law files that the user chooses, or the one at `source`, into the folder `knowledge/` of the workspace, where they are read at once. */
export async function addLaw(source?: vscode.Uri): Promise<void> {
  const folder = await targetFolder();
  if (!folder) return;
  const chosen = source instanceof vscode.Uri ? [source] : await vscode.window.showOpenDialog({ canSelectMany: true, filters: FORMATS, openLabel: 'Add', title: 'Law as Akoma Ntoso, Formex, USLM or Markdown; libraries as CSL or BibTeX' });
  const added: string[] = [];
  for (const file of chosen ?? []) {
    const name = file.path.split('/').at(-1)!;
    const target = vscode.Uri.joinPath(folder.uri, 'knowledge', name);
    if (await mayWrite(target, name)) {
      await vscode.workspace.fs.copy(file, target, { overwrite: true });
      added.push(name);
    }
  }
  if (added.length > 0) void vscode.window.showInformationMessage(`${added.join(', ')} is now in the folder knowledge. Type [@ in a memo to cite it; what could not be read stands under Problems.`);
}

async function targetFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return vscode.window.showWorkspaceFolderPick({ placeHolder: 'The folder whose memos cite the law' });
  if (folders.length === 0) void vscode.window.showInformationMessage('Open the folder that holds your memos first: law is added to the folder knowledge in it.');
  return folders[0];
}

async function mayWrite(target: vscode.Uri, name: string): Promise<boolean> {
  const isThere = await vscode.workspace.fs.stat(target).then(() => true, () => false);
  if (!isThere) return true;
  const replace = 'Replace';
  return (await vscode.window.showWarningMessage(`The folder knowledge has ${name} already.`, { modal: true }, replace)) === replace;
}
