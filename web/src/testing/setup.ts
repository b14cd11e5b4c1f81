import './browser';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';

configure({ asyncUtilTimeout: 8_000, getElementError: (message) => new Error(message ?? '') });

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});

// The libraries stay for the next file of tests, what is ours begins anew.
afterAll(() => {
  vi.resetModules();
  document.body.replaceChildren();
});
