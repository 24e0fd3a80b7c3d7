import type { RejectionCode } from '../authority/rejection.ts';
import type { Bilingual, Language } from '../model/language.ts';
import type { WireErrorCode } from './socket-events.ts';

/** What a refusal or a wire error says to a person: what happened and what to do. `{name}` is filled from its params. */
export const ERROR_TEXT: Readonly<Record<RejectionCode | WireErrorCode, Bilingual>> = {
  'room/not_open': { zh: '房间还没有开好，请稍等片刻再试。', en: 'The room is not open yet. Try again in a moment.' },
  'room/not_live': {
    zh: '现在不在直播中，开播或继续之后才能这样做。',
    en: 'The show is not on air. Start or resume it first.',
  },
  'room/not_in_lobby': {
    zh: '已经开播，这一项只能在开播前做。',
    en: 'The show has started. This can only be done before it.',
  },
  'room/already_started': { zh: '直播已经开始了，不用再开播。', en: 'The show has already started.' },
  'room/not_paused': { zh: '直播没有暂停，不需要继续。', en: 'The show is not paused, so there is nothing to resume.' },
  'room/ended': {
    zh: '直播已经结束，请到复盘里查看结果。',
    en: 'The show is over. Open the debrief to see how it went.',
  },
  'room/faulted': {
    zh: '房间出了故障，正在从记录中恢复，页面会自动重新连接。',
    en: 'Something went wrong in this room. It is being restored from its record and this page will reconnect by itself.',
  },
  'seat/not_allowed': {
    zh: '这个操作不归你的岗位，请交给负责的队友，或者先坐到那个岗位上。',
    en: 'Your seat may not do this. Ask the team-mate in charge, or take that seat first.',
  },
  'seat/taken': {
    zh: '这个岗位上已经有人了。和对方说好之后可以选择接管。',
    en: 'Somebody already sits there. Agree with them, then choose to take over.',
  },
  'seat/not_held': { zh: '你不在这个岗位上，请先坐到这个岗位。', en: 'You do not hold this seat. Take it first.' },
  'seat/lease_lost': {
    zh: '这个岗位已经在别的页面或由别人接管。要在这里继续，请重新坐到这个岗位。',
    en: 'This seat was taken over in another tab or by somebody else. To go on here, take the seat again.',
  },
  'command/server_only': { zh: '这个操作只能由系统执行。', en: 'Only the system itself may do this.' },
  'command/staff_only': {
    zh: '这个操作只有导师和任课教师可以执行。',
    en: 'Only a mentor or a teacher of this room may do this.',
  },
  'command/id_taken': {
    zh: '这次操作的编号已经被用过，请再点一次。',
    en: 'The id of this request is already in use. Please press the button again.',
  },
  'clock/out_of_order': {
    zh: '直播时钟对不上：应为第 {expected} 拍，收到第 {tick} 拍。',
    en: 'The show clock is out of step: tick {expected} was due, {tick} arrived.',
  },
  'product/not_in_project': {
    zh: '这个项目里没有“{productId}”，请从项目商品中选择。',
    en: '“{productId}” is not a product of this project. Choose one from the project.',
  },
  'product/not_in_queue': {
    zh: '商品队列里没有“{productId}”，请从队列中选择。',
    en: '“{productId}” is not in the product queue. Choose a product from the queue.',
  },
  'product/not_listed': { zh: '这件商品还没有上架，请先上架。', en: 'This product is not on sale. List it first.' },
  'queue/last_product': {
    zh: '队列里至少要留一件商品，请先加入别的商品。',
    en: 'At least one product must stay in the queue. Add another one first.',
  },
  'product/sold_out': {
    zh: '这件商品已经售罄，请先补库存。',
    en: 'This product is sold out. Release stock first.',
  },
  'queue/index_out_of_range': {
    zh: '队列里只有 {count} 件商品，请选 1 到 {count} 之间的位置。',
    en: 'The queue has {count} products. Choose a place from 1 to {count}.',
  },
  'segment/was_on_air': {
    zh: '播过和正在播的环节不能改动，只能调整后面的。',
    en: 'Segments that were on air stay as they are. Change only what is still to come.',
  },
  'segment/not_in_plan': {
    zh: '流程单里没有这个环节，请从 {count} 个环节中选择。',
    en: 'The run-of-show has no such segment. Choose one of its {count} segments.',
  },
  'price/below_floor': {
    zh: '价格低于企业底价 {floorCents}，请不要低于底价。',
    en: 'That is below the floor price of {floorCents} that the enterprise allows. Stay at or above it.',
  },
  'price/above_ceiling': {
    zh: '价格超过原价的十倍（最高 {ceilingCents}），请检查是否多输了位数。',
    en: 'That is more than ten times the list price (at most {ceilingCents}). Check for a digit too many.',
  },
  'price/not_above_flash_sale': {
    zh: '这件商品的秒杀价是 {flashCents}，日常价要高于秒杀价，或者先结束秒杀。',
    en: 'A flash sale at {flashCents} is on for this product. Keep the normal price above it, or end the flash sale first.',
  },
  'stock/limit': {
    zh: '每件商品的库存最多 {limit} 件，请少放一些。',
    en: 'A product can have at most {limit} pieces in stock. Release fewer.',
  },
  'coupon/below_floor': {
    zh: '用券之后会低于企业底价 {floorCents}，请减小券的面额。',
    en: 'With this coupon the price would fall below the floor of {floorCents}. Make the coupon smaller.',
  },
  'coupon/too_many': {
    zh: '同时最多发 {limit} 张券，请先结束一张。',
    en: 'At most {limit} coupons can run at a time. End one first.',
  },
  'coupon/not_running': { zh: '没有这张券，请刷新后再选。', en: 'There is no such coupon. Choose one from the list.' },
  'flash_sale/already_running': {
    zh: '同一时间只能有一场秒杀，请先结束现在这场。',
    en: 'Only one flash sale can be on at a time. End the present one first.',
  },
  'flash_sale/not_below_price': {
    zh: '秒杀价要低于现价 {priceCents}，否则不算秒杀。',
    en: 'A flash sale has to be cheaper than the present price of {priceCents}. Choose a lower price.',
  },
  'flash_sale/above_stock': {
    zh: '库存只剩 {stock} 件，秒杀数量不能更多；可以先补库存。',
    en: 'There are only {stock} pieces left. Offer no more than that, or release stock first.',
  },
  'lucky_bag/already_running': {
    zh: '同一时间只能有一个福袋，等它开奖或先取消。',
    en: 'Only one lucky bag can be up at a time. Wait for its draw or cancel it first.',
  },
  'gift/already_running': {
    zh: '这件商品已经有赠品了，请先结束再换。',
    en: 'Orders of this product already come with a gift. End that one first.',
  },
  'gift/too_many': {
    zh: '同时最多给 {limit} 件商品配赠品，请先结束一个。',
    en: 'At most {limit} products can come with a gift at a time. End one first.',
  },
  'paid_traffic/already_running': {
    zh: '已经有一个投流计划在跑，先停掉它再开新的。',
    en: 'A paid traffic campaign is already running. End it before you start another.',
  },
  'paid_traffic/forbidden': {
    zh: '这个场景不能投流，只能靠自然流量。',
    en: 'This scenario allows no paid traffic. Work with the traffic that the feed gives you.',
  },
  'paid_traffic/above_limit': {
    zh: '这场的投流额度还剩 {leftCents}，预算不能超过它。',
    en: 'There is {leftCents} left to spend on paid traffic in this show. Choose a budget within that.',
  },
  'chat/unknown_line': {
    zh: '这条评论已经太早，不在列表里了，请选一条较新的。',
    en: 'That chat line is too old or does not exist. Choose one that is still in the list.',
  },
  'chat/unknown_viewer': {
    zh: '最近的评论里没有这位观众，请从评论列表中选择。',
    en: 'No recent chat line is from this viewer. Choose one from the chat.',
  },
  'chat/line_hidden': {
    zh: '这条评论已经隐藏，观众看不到，不能置顶。',
    en: 'This line is hidden from viewers, so it cannot be pinned. Choose another one.',
  },
  'host/prompts_full': {
    zh: '主播面前已经有 {limit} 个问题，等回答掉一个再递。',
    en: 'The host already has {limit} questions waiting. Send this one when one is answered.',
  },
  'finding/unknown': {
    zh: '找不到这一条合规发现：只有本场最近的十二条可以当场认定，其余的在复盘里认定。',
    en: 'This finding cannot be found: the last twelve are judged on air, the others in the debrief.',
  },
  'finding/reason_missing': {
    zh: '不成立要写明理由。',
    en: 'Say why it is no finding.',
  },
  'utterance/acts_not_allowed': {
    zh: '打字和语音识别的话由系统分析，不能自带话术标签。',
    en: 'Typed and recognised words are analysed by the system; they cannot carry acts of their own.',
  },
  'cue/unknown': {
    zh: '没有这条提示，它可能已经太早了，请看列表里的提示。',
    en: 'There is no such cue; it may be too old. Choose one from the list.',
  },
  'cue/not_yours': {
    zh: '这条提示是给别的岗位的，请由那个岗位确认。',
    en: 'This cue is for another seat. Let that seat acknowledge it.',
  },
  'incident/unknown': {
    zh: '没有这个突发事件，请从列表里选择。',
    en: 'There is no such incident. Choose one from the list.',
  },
  'incident/already_open': {
    zh: '这个突发事件正在发生，请等它结束，或换一个。',
    en: 'This incident is happening right now. Wait until it is closed, or choose another one.',
  },
  'incident/too_many': {
    zh: '同时最多 {limit} 个突发事件，请等团队处理完一个。',
    en: 'At most {limit} incidents can be open at a time. Wait until the team has closed one.',
  },
  'incident/not_yours': {
    zh: '这个突发事件由别的岗位负责，请由负责的队友或导演来结束。',
    en: 'Another seat is in charge of this incident. Let that seat or the director close it.',
  },
  'wire/invalid_payload': {
    zh: '发送的内容不完整或格式不对（{field}），请检查后重试。',
    en: 'The request is incomplete or malformed ({field}). Check it and try again.',
  },
  'wire/too_large': {
    zh: '发送的内容太大，请缩短后重试。',
    en: 'The request is too large. Make it shorter and try again.',
  },
  'wire/wrong_version': {
    zh: '页面版本与服务器不一致，请刷新页面。',
    en: 'This page and the server are of different versions. Reload the page.',
  },
  'wire/not_joined': {
    zh: '还没有进入房间，请重新打开这个页面。',
    en: 'You have not entered the room. Open this page again.',
  },
  'room/foreign': {
    zh: '这场演练属于其他小组。若你也是组员，请用自己的账号登录。',
    en: 'This rehearsal belongs to another team. If it is yours, sign in with your own account.',
  },
  'account/no_session': {
    zh: '服务器不认识此浏览器，可能是登录已过期，请刷新页面或重新登录。',
    en: 'The server does not know this browser; the sign-in may be over. Reload the page or sign in again.',
  },
  'wire/unknown_room': {
    zh: '没有这个房间，请检查链接是否完整。',
    en: 'There is no such room. Check that the link is complete.',
  },
  'wire/rate_limited': { zh: '操作太快了，请稍等一下再试。', en: 'That was too fast. Wait a moment and try again.' },
  'storage/unavailable': {
    zh: '暂时无法保存，直播时钟已停。请稍后重试，重试不会重复执行。',
    en: 'Nothing can be saved right now and the show clock stands still. Try again shortly; nothing will happen twice.',
  },
};

/**
 * The text of a code in one language with its placeholders filled. Params that end in `Cents` are written as amounts with
 * two decimals; a placeholder without a param stays visible.
 */
export function errorText(
  code: RejectionCode | WireErrorCode,
  params: Readonly<Record<string, string | number>>,
  lang: Language,
): string {
  return ERROR_TEXT[code][lang].replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = params[name];
    if (value === undefined) return slot;
    return typeof value === 'number' && name.endsWith('Cents') ? amount(value) : String(value);
  });
}

function amount(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
