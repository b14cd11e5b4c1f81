import { RouterProvider } from '@tanstack/react-router';
import { newRouter } from './router';

const router = newRouter();

/** Every page, at its address. */
export function Pages() {
  return <RouterProvider router={router} />;
}
