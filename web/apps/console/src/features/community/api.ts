import { request } from '@linli/api'

export const listGroups = request('GET', '/api/brands/{brand}/communities/{community}/groups')
export const countGroups = request('GET', '/api/brands/{brand}/communities/{community}/groups/count')
export const exportGroups = request('GET', '/api/brands/{brand}/communities/{community}/groups/export')
export const describeGroup = request('PUT', '/api/brands/{brand}/communities/{community}/groups/{group}')
export const showCommunityHealth = request('GET', '/api/brands/{brand}/communities/{community}/health')
export const expireInvitation = request(
  'POST',
  '/api/brands/{brand}/communities/{community}/invitations/{invitation}/expire',
)
export const countInvitations = request('GET', '/api/brands/{brand}/communities/{community}/invitations/count')
export const exportInvitations = request('GET', '/api/brands/{brand}/communities/{community}/invitations/export')
export const expireInvitations = request('POST', '/api/brands/{brand}/communities/{community}/invitations/expire')
export const listInvitations = request('GET', '/api/brands/{brand}/communities/{community}/invitations')
export const invite = request('POST', '/api/brands/{brand}/communities/{community}/invitations')
export const handOverCommunity = request('PUT', '/api/brands/{brand}/communities/{community}/leader')
export const banMember = request('POST', '/api/brands/{brand}/communities/{community}/members/{person}/ban')
export const muteMember = request('PUT', '/api/brands/{brand}/communities/{community}/members/{person}/mute')
export const setMemberRank = request('PUT', '/api/brands/{brand}/communities/{community}/members/{person}/rank')
export const setMemberStyle = request('PUT', '/api/brands/{brand}/communities/{community}/members/{person}/style')
export const transferMember = request('POST', '/api/brands/{brand}/communities/{community}/members/{person}/transfer')
export const removeMember = request('DELETE', '/api/brands/{brand}/communities/{community}/members/{person}')
export const countMembers = request('GET', '/api/brands/{brand}/communities/{community}/members/count')
export const exportMembers = request('GET', '/api/brands/{brand}/communities/{community}/members/export')
export const countAllJoinRequests = request('GET', '/api/brands/{brand}/join-requests/count')
export const exportAllJoinRequests = request('GET', '/api/brands/{brand}/join-requests/export')
export const listAllJoinRequests = request('GET', '/api/brands/{brand}/join-requests')
export const listMembers = request('GET', '/api/brands/{brand}/communities/{community}/members')
export const approveJoinRequest = request(
  'POST',
  '/api/brands/{brand}/communities/{community}/requests/{person}/approve',
)
export const declineJoinRequest = request(
  'POST',
  '/api/brands/{brand}/communities/{community}/requests/{person}/decline',
)
export const countJoinRequests = request('GET', '/api/brands/{brand}/communities/{community}/requests/count')
export const exportJoinRequests = request('GET', '/api/brands/{brand}/communities/{community}/requests/export')
export const listJoinRequests = request('GET', '/api/brands/{brand}/communities/{community}/requests')
export const countRosterDuplicates = request(
  'GET',
  '/api/brands/{brand}/communities/{community}/rosters/{roster}/duplicates/count',
)
export const exportRosterDuplicates = request(
  'GET',
  '/api/brands/{brand}/communities/{community}/rosters/{roster}/duplicates/export',
)
export const listRosterDuplicates = request(
  'GET',
  '/api/brands/{brand}/communities/{community}/rosters/{roster}/duplicates',
)
export const countRosterLines = request(
  'GET',
  '/api/brands/{brand}/communities/{community}/rosters/{roster}/lines/count',
)
export const exportRosterLines = request(
  'GET',
  '/api/brands/{brand}/communities/{community}/rosters/{roster}/lines/export',
)
export const listRosterLines = request('GET', '/api/brands/{brand}/communities/{community}/rosters/{roster}/lines')
export const getRoster = request('GET', '/api/brands/{brand}/communities/{community}/rosters/{roster}')
export const countRosters = request('GET', '/api/brands/{brand}/communities/{community}/rosters/count')
export const exportRosters = request('GET', '/api/brands/{brand}/communities/{community}/rosters/export')
export const listRosters = request('GET', '/api/brands/{brand}/communities/{community}/rosters')
export const importRosters = request('POST', '/api/brands/{brand}/communities/{community}/rosters')
export const countSources = request('GET', '/api/brands/{brand}/communities/{community}/sources')
export const getCommunity = request('GET', '/api/brands/{brand}/communities/{community}')
export const changeCommunity = request('PUT', '/api/brands/{brand}/communities/{community}')
export const listCommunities = request('GET', '/api/brands/{brand}/communities')
export const countCommunities = request('GET', '/api/brands/{brand}/communities/count')
export const exportCommunities = request('GET', '/api/brands/{brand}/communities/export')
export const foundCommunity = request('POST', '/api/brands/{brand}/communities')
export const listStaff = request('GET', '/api/brands/{brand}/staff')
export const getBrand = request('GET', '/api/brands/{brand}')
