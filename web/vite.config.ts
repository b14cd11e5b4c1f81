/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { mockServer } from './dev/plugin';

const server = process.env['TONGPIN_SERVER'] ?? 'http://localhost:8080';

// `vite --mode mock` answers /api from dev/; otherwise /api goes to a running server.
export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === 'mock' ? [mockServer()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    port: 5173,
    ...(mode === 'mock' ? {} : { proxy: { '/api': { target: server, changeOrigin: true } } }),
  },
  build: { target: 'es2023', chunkSizeWarningLimit: 700, reportCompressedSize: false },
  test: {
    testTimeout: 20_000,
    // The libraries are loaded once and not again for every file; what is ours begins anew all the same (src/testing/setup.ts).
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'jsdom',
          setupFiles: ['src/testing/setup.ts'],
          include: ['src/**/*.test.tsx'],
        },
      },
      { extends: true, test: { name: 'rules', include: ['src/**/*.test.ts', 'dev/**/*.test.ts'] } },
    ],
  },
}));
