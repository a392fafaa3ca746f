import { fileURLToPath } from 'node:url'

import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'

import { workerFiles } from './utils/engine/worker-files.ts'

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  zip: { excludeSources: ['screenshots/**', 'docs/**', 'test/support/recording/**'] },
  hooks: {
    'build:publicAssets': async (_, files) => {
      const { module, worker } = await workerFiles()
      files.push(
        { contents: worker, relativeDest: 'wllama/worker.js' },
        { contents: module, relativeDest: 'wllama/module.js' },
        {
          absoluteSrc: fileURLToPath(import.meta.resolve('@wllama/wllama/esm/wasm/wllama.wasm')),
          relativeDest: 'wllama/wllama.wasm',
        },
      )
    },
  },
  vite: () => ({ plugins: [preact({ devToolsEnabled: false })] }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'contextMenus',
      'storage',
      // A model of some hundred megabytes is more than a page may store.
      'unlimitedStorage',
      // In Firefox only with this does a menu tell what was clicked.
      ...(browser === 'firefox' ? ['menus'] : ['sidePanel', 'offscreen']),
    ],
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    },
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    commands: {
      'classify-selection': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandClassify__',
      },
      'check-selection': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandCheck__',
      },
      'next-weak-spot': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandNext__',
      },
      // Chrome takes four suggested keys at most; these two can be given some in the browser's own settings.
      'previous-weak-spot': { description: '__MSG_commandPrevious__' },
      'close-card': { description: '__MSG_commandClose__' },
      'open-playground': {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: '__MSG_commandPlayground__',
      },
    },
    icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `/icons/${size}.png`])),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'surelight@surelight.dev',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['websiteContent'] },
            },
          },
        }
      : { minimum_chrome_version: '127' }),
  }),
})
