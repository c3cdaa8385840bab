-- What an installation begins with, true of what this software does; its operator publishes their own over it.
insert into identity.legal_text (kind, version, weight, body, body_en, changes, changes_en) values
('TERMS', 1, 'MATERIAL', $text$# 用户协议

这份协议说清楚你和本站之间的约定。本站由运行它的人（“我们”）提供，各品牌和门店在这里经营自己的商品、活动和社群。

## 一、账户

- 用手机号或邮箱收到验证码即可注册，新号码会自动成为新账户。你也可以设置密码或通行密钥。
- 账户由你本人使用。登录方式请自己保管好；发现别人用了你的账户，请马上在“账户与安全”里退出其他设备，并联系商家。
- 未满 14 周岁请由监护人陪同使用。

## 二、买东西

- 商品由品牌或门店销售，价格、库存、取货方式以下单时页面所示为准。下单后，页面上显示的金额就是你要付的全部。
- 拼团和预售有自己的条件：到期没有满足的，已付的钱全数原路退回。
- 取货码等同于收货凭证，请勿转给别人。
- 退款请在订单页申请，由门店处理；依法可以无理由退货的商品，照法律办。

## 三、余额、佣金和提现

- 你分享带来的订单结算后，佣金进入你的钱包。订单退款时，相应的佣金会收回。
- 提现需要你提供本人的收款账户；超过限额的提现要有另外的人审核。
- 钱包里的每一笔都能在流水里看到来路。

## 四、说话和发内容

- 你写的文字和图片归你自己。为了让别人看到它，你允许本站在这里保存和展示它；你删除后就不再展示。
- 不发违法、欺诈、侵犯他人权利或骚扰他人的内容。社群有自己的公约，管理员可以按公约隐藏内容、禁言或移出成员，并说明原因。

## 五、我们做什么，不做什么

- 我们尽力让服务稳定可用，记下的账不丢。因网络、设备或不可抗力造成的中断，我们会尽快恢复。
- 我们不会凭空凑成一个团，也不会替你下单。

## 六、离开

- 你随时可以在“资料与隐私”里注销账户。注销前页面会列出还没了结的事和会失去的东西。

## 七、修改与争议

- 协议有实质修改时，会先请你重新阅读并同意；不同意可以停止使用并注销。每个版本都可以在这里查到。
- 争议先协商；协商不成的，由我们所在地有管辖权的法院处理。你作为消费者的法定权利不受影响。$text$, $text$# User agreement

This is what you and this site agree on. The site is provided by whoever runs it ("we"); brands and stores sell their own goods, run their own campaigns and look after their own communities here.

## 1 Your account

- A code sent to your phone or e-mail is enough to sign up; a new number becomes a new account. You can also set a password or a passkey.
- The account is for yourself. Look after the ways you sign in. If somebody else has used it, sign your other devices out under "Account and security" at once and tell the store.
- If you are under 14, please use it together with a parent or guardian.

## 2 Buying

- Goods are sold by the brand or the store. Prices, stock and how you get them are as the page shows when you order; the amount on the page is all that you pay.
- Team prices and pre-sales have conditions: where these are not met in time, all that was paid goes back the way it came.
- A pickup code is as good as a receipt. Give it to nobody else.
- Ask for a refund on the order's page; the store decides. Where the law lets you return goods without a reason, it applies.

## 3 Balance, commissions and withdrawals

- When an order that came by your sharing is settled, the commission enters your wallet. If the order is refunded, that commission is taken back.
- To withdraw you name an account of your own; above a limit, other people have to approve.
- Your statement shows where every amount came from.

## 4 What you write

- Your texts and pictures are yours. To let others see them, you allow this site to keep and show them here; once you remove them they are no longer shown.
- Nothing unlawful, deceptive or harassing, and nothing that takes from others what is theirs. Communities have charters of their own: managers may hide content, mute or remove members, and say why.

## 5 What we do and what we do not

- We do our best to keep the service running and to lose nothing of the books. After failures of networks or devices, or events beyond anybody's control, we restore it as soon as we can.
- We never complete a team for show, and never order in your name.

## 6 Leaving

- You can erase your account under "Profile and privacy" at any time. The page first lists what is not settled and what you would lose.

## 7 Changes and disputes

- Before a change of substance holds, you are asked to read it and to agree again; if you do not, you can stop and erase your account. Every version can be read here.
- We settle disputes by talking first, and otherwise before the court that has jurisdiction where we are. Your rights as a consumer stay as they are.$text$, '第一版', 'The first version'),
('PRIVACY', 1, 'MATERIAL', $text$# 隐私政策

这里写明我们收集什么、为什么、留多久，以及你能做什么。

## 一、我们收集什么，为了什么

| 什么 | 为什么 |
|---|---|
| 手机号或邮箱 | 登录、找回账户；门店在你取货时只看到打码的号码和末四位 |
| 昵称、头像 | 让邻居和门店认出你 |
| 订单、付款和退款记录 | 履行订单、记账、售后 |
| 收款账户 | 只用于把你提现的钱打给你 |
| 你发的消息、文章、评论、图片和打卡 | 展示给你选择的社群和读者 |
| 你从哪个链接或入口来、看了什么 | 算清谁帮了忙并付给他，统计内容的效果 |
| 设备名称、网络地址、登录时间 | 保护账户，发现别人冒用 |

付款由你选择的支付机构完成，我们不经手也不保存你的银行卡密码。

## 二、谁能看到

- 品牌总部和门店只能看到与自己有关的订单和社群。
- 同一社群的成员能看到你的昵称、头像和你在那里说的话。
- 除支付机构、依法有权要求的机关外，我们不把你的个人信息给别人，也不出售。

## 三、你的选择

- “资料与隐私”里可以随时开关：个性化推荐、活动通知、跨社群资料共享。关闭不影响购物。
- 可以修改昵称和头像，更换手机号和邮箱，导出自己的数据，注销账户。

## 四、留多久

- 账户存在期间保留。注销后，昵称、头像、手机号、邮箱和登录方式被清除；订单和账目按法律要求的时间保留，但不再指向你。
- 登录记录到期自动清除。你同意过哪些版本会一直保留，作为凭证。

## 五、怎样保护

- 密码只存摘要，会话只存摘要；每次改动都检查权限；管理操作有不可修改的记录。
- 万一发生泄露，我们会依法告诉你和主管部门。

## 六、Cookie 和本机存储

- 只用一个登录 Cookie 和一个记住来路的 Cookie,另在你的设备上保存语言、外观、购物选择和取货码。没有第三方广告或统计脚本。

## 七、未成年人

- 不满 14 周岁的孩子的信息，需经监护人同意。

## 八、修改与联系

- 实质修改会先征得你的同意；每个版本都可以在这里查到。
- 有疑问、投诉或想行使权利，请联系你购物的品牌或门店，我们会在十五个工作日内答复。$text$, $text$# Privacy policy

What we collect, what for, how long it is kept, and what you can do about it.

## 1 What we collect, and what for

| what | what for |
|---|---|
| phone number or e-mail address | signing in and finding your account again; a store sees it masked, with its last four digits, when you collect |
| name and picture | so that neighbours and stores know you |
| orders, payments and refunds | delivering, book-keeping and after-sales |
| account to be paid to | only to pay out what you withdraw |
| messages, posts, comments, pictures and check-ins | shown to the communities and readers you choose |
| by which link or entrance you came and what you looked at | to know who helped and to pay them, and how content does |
| name of the device, network address, times of signing in | to protect your account |

Payments are made with the payment company of your choice; we never see or keep the password of your card.

## 2 Who sees it

- A brand and its stores see the orders and communities that are theirs.
- Members of a community you are in see your name, your picture and what you say there.
- Except for payment companies and authorities entitled by law, nobody is given your personal data, and we sell none.

## 3 Your choices

- Under "Profile and privacy" you can switch at any time: personal recommendations, news, and being known across communities. You can buy all the same.
- You can change your name and picture, your phone and e-mail, export your data, and erase your account.

## 4 How long

- As long as the account exists. When you leave, your name, picture, phone, e-mail and ways to sign in are erased; orders and books are kept as long as the law asks for, without pointing to you.
- Records of signing in expire by themselves. Which versions you agreed to is kept, as proof.

## 5 How it is protected

- Of passwords and sessions only digests are stored; every change is judged by its right; administration leaves a record that nobody can alter.
- Should data leak, we tell you and the authority as the law says.

## 6 Cookies and storage on your device

- One cookie to stay signed in and one that remembers the way you came; your device also keeps language, appearance, what you chose to buy and pickup codes. No scripts of third parties for advertising or statistics.

## 7 Children

- For children under 14, a parent or guardian has to agree.

## 8 Changes and contact

- A change of substance is asked of you first; every version can be read here.
- Questions, complaints and requests go to the brand or store you buy from; we answer within fifteen working days.$text$, '第一版', 'The first version');
