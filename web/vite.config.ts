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
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'dev/**/*.test.ts'],
    testTimeout: 20_000,
  },
}));
