/** Where the start password that was just typed waits, in memory only, until another one has been chosen. */
export const startPasswordKey = ['access', 'start-password'] as const;
