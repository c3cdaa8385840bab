import type { Schema } from '@linli/api'

/** Roles that most brands need: made with the first who gets one, and a brand's own from then on. */
export const commonRoles: readonly (Schema<'MakeRoleRequest'> & { nameEn: string })[] = [
  {
    name: '收银员',
    nameEn: 'Cashier',
    over: 'STORE',
    permissions: ['ordering.hand-over', 'ordering.read-orders'],
  },
  {
    name: '财务',
    nameEn: 'Finance',
    over: 'BRAND',
    permissions: [
      'ledger.decide-withdrawals',
      'ledger.read',
      'ledger.withdraw-revenue',
      'ordering.read-orders',
      'payment.settle-mismatches',
      'referral.read-commissions',
    ],
  },
  {
    name: '只读',
    nameEn: 'Read only',
    over: 'BRAND',
    permissions: [
      'catalog.read-products',
      'identity.read-audit',
      'insight.read-boards',
      'ledger.read',
      'ordering.read-orders',
      'referral.read-commissions',
    ],
  },
]

/** Those that nobody has made yet. */
export const unmade = (roles: readonly Schema<'RoleCard'>[]) =>
  commonRoles.filter((preset) => !roles.some((role) => role.name === preset.name || role.nameEn === preset.nameEn))
