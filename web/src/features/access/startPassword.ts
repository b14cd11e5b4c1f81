/** Where the password that was just typed waits, in memory only, until another one has been chosen or an app was set up. */
export const startPasswordKey = ['access', 'start-password'] as const;
