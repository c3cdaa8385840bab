import { enumWords } from '../catalogue'

export default enumWords(
  'community',
  {
    theme: { VALUES: '价值观', INTEREST: '兴趣', NEIGHBOURHOOD: '街坊', SCENE: '场景' },
    joinPolicy: { OPEN: '直接加入', APPROVAL: '需要审批', INVITE: '凭邀请加入' },
    rank: { OWNER: '群主', MANAGER: '管理员', MEMBER: '成员' },
    voice: { OWNER: '群主', MANAGER: '管理员', STORE: '店主' },
    style: { THINKER: '思想者', ORGANISER: '组织者', ASKER: '提问者', SPECTATOR: '旁观者', CHALLENGER: '求战者' },
    source: { DIRECT: '自己找来', TOUCHPOINT: '扫码', INVITATION: '邀请', SHARE: '分享', ROSTER: '名册导入' },
    invitationState: { USABLE: '有效', USED_UP: '已用完', EXPIRED: '已失效' },
    rosterMode: { DRY_RUN: '试跑', APPLY: '正式导入' },
    rosterReason: {
      NO_COLUMNS: '没有认得的列',
      NOBODY: '没有人',
      BAD_PHONE: '手机号不正确',
      BAD_TIME: '时间不正确',
      TOO_LONG: '太长',
      BROKEN: '无法读取',
      CHARACTERS_LOST: '字符损坏',
      NAME_NOT_ALLOWED: '昵称不能用',
      GROUP_NAME_NOT_ALLOWED: '群名不能用',
    },
    rosterState: { WAITING: '排队中', RUNNING: '进行中', FINISHED: '完成' },
    work: { 'resume-rosters': '继续名册导入' },
  },
  {
    theme: { VALUES: 'Values', INTEREST: 'Interest', NEIGHBOURHOOD: 'Neighbourhood', SCENE: 'Scene' },
    joinPolicy: { OPEN: 'Open to all', APPROVAL: 'By approval', INVITE: 'By invitation' },
    rank: { OWNER: 'Owner', MANAGER: 'Manager', MEMBER: 'Member' },
    voice: { OWNER: 'Owner', MANAGER: 'Manager', STORE: 'Store' },
    style: {
      THINKER: 'Thinker',
      ORGANISER: 'Organiser',
      ASKER: 'Asker',
      SPECTATOR: 'Spectator',
      CHALLENGER: 'Challenger',
    },
    source: {
      DIRECT: 'On their own',
      TOUCHPOINT: 'Scanned a code',
      INVITATION: 'Invited',
      SHARE: 'Shared link',
      ROSTER: 'Roster',
    },
    invitationState: { USABLE: 'Open', USED_UP: 'Used up', EXPIRED: 'Over' },
    rosterMode: { DRY_RUN: 'Try', APPLY: 'Imported' },
    rosterReason: {
      NO_COLUMNS: 'No column known',
      NOBODY: 'Nobody named',
      BAD_PHONE: 'Bad phone number',
      BAD_TIME: 'Bad time',
      TOO_LONG: 'Too long',
      BROKEN: 'Unreadable',
      CHARACTERS_LOST: 'Characters lost',
      NAME_NOT_ALLOWED: 'Nickname not allowed',
      GROUP_NAME_NOT_ALLOWED: 'Group name not allowed',
    },
    rosterState: { WAITING: 'Waiting', RUNNING: 'Running', FINISHED: 'Finished' },
    work: { 'resume-rosters': 'Resume roster imports' },
  },
)

/** What the app does next. */
export const unspoken = ['JoinResult.state']
