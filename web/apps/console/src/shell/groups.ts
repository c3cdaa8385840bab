/** The console's navigation groups, in their order. A feature's menu entry names one of them. */
export const consoleGroups = ['board', 'network', 'catalog', 'community', 'content', 'campaign', 'ordering', 'referral', 'settings'] as const
