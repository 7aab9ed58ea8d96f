import * as vscode from 'vscode';

/** Where the bundle of the page and its styles lie. */
export function resourceRoot(context: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(context.extensionUri, 'client', 'dist');
}

/**
 * The page of the pictures. Nothing of the articles is in it: the script asks for what it shows. It may run this one
 * script, take styles from the extension alone, and show images that it has made itself; everything else is shut off.
 */
export function renderPage(webview: vscode.Webview, context: vscode.ExtensionContext): string {
  const nonce = createNonce();
  const source = (file: string) => attribute(webview.asWebviewUri(vscode.Uri.joinPath(resourceRoot(context), file)));
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `img-src blob:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  // The translations that the editor has loaded; JSON in an attribute, where no character of it can end it.
  const words = attribute(JSON.stringify(vscode.l10n.bundle ?? {}));
  return `<!DOCTYPE html>
<html lang="${attribute(vscode.l10n.bundle === undefined ? 'en' : vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(vscode.l10n.t('Counterclaim: Pictures'))}</title>
<link rel="stylesheet" href="${source('pictures.css')}">
</head>
<body data-words="${words}">
<script nonce="${nonce}" src="${source('pictures.js')}"></script>
</body>
</html>`;
}

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function attribute(value: { toString(): string }): string {
  return value
    .toString()
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
