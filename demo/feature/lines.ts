/** The spoken heart of the scenes that are not written out: after the paragraph of action, speaker and speech. */
export const lines: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '3': [
    ['GIDEON', 'He never owed a man a farthing that he could find the man to pay. And then the water came, and it took the names.'],
    ['ODILE', 'Sit up. They look at how we sit.'],
    ['ELSPETH', 'It took the names.'],
    ['DUNN', 'Let us stand.'],
  ],
  '4': [
    ['ELSPETH', 'How long can you keep the house, Gid?'],
    ['GIDEON', 'The north side wants slates. It could be done by Easter.'],
  ],
  '5': [
    ['DUNN', 'There is no charge for the bell.'],
    ['GIDEON', 'There was for the bell ringer. Please. I should sleep better.'],
  ],
  '6': [
    ['ISOBEL', 'The Harrows always pay in the end. It is only never whom they took it from.'],
    ['DUNN', 'I shall pretend that you said that outside.'],
  ],
  '8': [
    ['ELSPETH', 'Do they charge you for this?'],
    ['SABLE', 'Your brother says the cottage was never entered. So there is nothing to charge it to.'],
  ],
  '9': [
    ['ISOBEL', 'To Ambrose, who could carry a figure in his head.'],
    ['SABLE', 'And a grudge in his hat.'],
    ['ELSPETH', 'There is somebody on the lane.'],
  ],
  '10': [['ELSPETH', 'This was Pruett. Knives. And this was the egg woman, and she had a daughter.']],
  '11': [
    ['ELSPETH', 'What do I owe you?'],
    ['SISKIN', 'You? An apple is what you get. What you owe would be another conversation.'],
  ],
  '12': [
    ['WEBB', 'Mind the step. Nobody has been in since the damp.'],
    ['ELSPETH', 'It is bone dry.'],
    ['WEBB', 'Yes. I have wondered about that.'],
  ],
  '13': [
    ['WEBB', 'Up to here. My knee.'],
    ['SISKIN', 'Up to there, the second shelf. I had the cat on my arm.'],
    ['ELSPETH', 'That is two feet of difference.'],
    ['SISKIN', 'It was a tall cat.'],
  ],
  '14': [
    ['ELSPETH', 'Who is that for?'],
    ['GIDEON', 'It fell off a cart.'],
  ],
  '15': [
    ['WEBB', 'It stops in the middle of a word. Resol. Resolved, one supposes.'],
    ['ODILE', 'The key, please, Elspeth.'],
    ['ELSPETH', 'Who took the minutes?'],
    ['ODILE', 'The key.'],
  ],
  '16': [
    ['GARRICK', 'Hundred and six.'],
    ['GIDEON', 'Hundred and five. You said eighty-one twice.'],
  ],
  '17': [
    ['ODILE', 'Where do I sign?'],
    ['GIDEON', 'Under me.'],
    ['ODILE', 'And what have I signed?'],
    ['GIDEON', 'That you trust me.'],
  ],
  '19': [
    ['STOKER', 'Second bollard. I was sat on it. Had my feet dry.'],
    ['ELSPETH', 'In ninety-nine.'],
    ['STOKER', 'In the great flood, yes.'],
  ],
  '20': [['GIDEON', 'Webb, two. Siskin, two and six. Vesper, four.']],
  '21': [
    ['ODILE', 'Your sister has been counting bollards.'],
    ['GIDEON', 'She always counted. It was how one knew where she was.'],
  ],
  '22': [
    ['TILLOTSON', 'If I looked for it I should have to find it. You follow me?'],
    ['ODILE', 'I can make it a very tidy file, Mr Tillotson. With nothing in it.'],
  ],
  '23': [
    ['GARRICK', 'They are empty.'],
    ['GIDEON', 'Then they will not be heavy.'],
  ],
  '24': [['ELSPETH', 'String. You never could throw away string.']],
  '25': [
    ['GARRICK', 'It was the third bollard.'],
    ['STOKER', 'There was no third in those days.'],
    ['ELSPETH', 'Please go on. I shall look at the water.'],
  ],
  '26': [
    ['ODILE', 'You hear the whole house from up there. Your father liked that.'],
    ['ELSPETH', 'So did I. I was usually what he heard.'],
  ],
  '27': [
    ['ELSPETH', 'Dear Gideon, the weather holds. And so on. I kiss you both.'],
    ['GIDEON', 'You left out a line.'],
    ['ELSPETH', 'So did you, in yours.'],
  ],
  '29': [
    ['AMBROSE', 'What stands on the right must have stood on the left. Else?'],
    ['ELSPETH', 'Else somebody has it.'],
  ],
  '37': [
    ['GIDEON', 'Four hundred and eleven.'],
    ['ELSPETH', 'Twelve. You have got longer legs.'],
  ],
  '38': [
    ['GIDEON', 'Ellie. That autumn. It was not the water that'],
    ['ELSPETH', 'I cannot hear you!'],
    ['GIDEON', 'Nothing! I said mind the roots!'],
  ],
  '39': [
    ['SABLE', 'From the executors. It is only one letter.'],
    ['ODILE', 'I will take it.'],
    ['GIDEON', 'It is addressed to the house.'],
  ],
  '42': [
    ['TEAL', 'Every quarter. Plain envelope, used notes. I thought that I had an admirer.'],
    ['ELSPETH', 'And had you?'],
    ['TEAL', 'He is very regular.'],
  ],
  '43': [
    ['ODILE', 'Half. In money, by noon. You need not even come in.'],
    ['ELSPETH', 'What would I be selling?'],
    ['ODILE', 'Your curiosity.'],
  ],
  '44': [
    ['GIDEON', 'Stop counting until spring. That is all.'],
    ['ELSPETH', 'What happens in spring?'],
    ['GIDEON', 'Nothing. That is what I should like to show you.'],
  ],
  '46': [
    ['ODILE', 'We could go in and out of a small house. Just the three of us.'],
    ['GIDEON', 'You would hear the doors.'],
  ],
  '48': [
    ['GIDEON', 'It is exact.'],
    ['TEAL', 'It always is, Mr Harrow. So is the hand on the envelope.'],
  ],
  '49': [
    ['SABLE', 'It lay open. I was dusting. The first page had only one name, and it was his own.'],
    ['ELSPETH', 'And next to it?'],
    ['SABLE', 'Taken.'],
  ],
  '54': [
    ['POLLY', 'On the knife. Say it.'],
    ['SABLE', 'On the bread knife. I have not seen you, and you have not got it.'],
  ],
  '55': [
    ['ODILE', 'Chin up. Have you been at the big atlas, my sweet?'],
    ['POLLY', 'It is too heavy for me.'],
    ['ODILE', 'Yes. So it is.'],
  ],
  '56': [
    ['ODILE', 'Polly? Polly!'],
    ['POLLY', 'One, two, three, four, five.'],
  ],
  '57': [
    ['POLLY', 'Eleven more steps. Then duck.'],
    ['ELSPETH', 'How do you know that I am not looking?'],
    ['POLLY', 'You would have ducked.'],
  ],
  '59': [
    ['POLLY', 'Does it forget anything?'],
    ['FLETCHER', 'No. That is what it is for. It remembers, so that the rest of us may stop.'],
  ],
  '63': [
    ['PADGETT', 'Single to the junction. He bought it, he folded it, he sat down there. And the train went without him.'],
    ['ELSPETH', 'And he?'],
    ['PADGETT', 'Walked off along the line. On the sleepers. I think that he was counting.'],
  ],
  '64': [
    ['FLETCHER', 'I was offered my fee twice over. I wrote it down.'],
    ['ELSPETH', 'On which side?'],
  ],
  '65': [
    ['PADGETT', 'In full, out empty. In full, out empty. I did ask him once what he left with us.'],
    ['ELSPETH', 'What did he say?'],
    ['PADGETT', 'Weight.'],
  ],
  '67': [
    ['REEVE', 'Friday, at the Corn Exchange. They would like it done before Christmas.'],
    ['FLETCHER', 'Who would?'],
    ['REEVE', 'It only says they.'],
    ['ELSPETH', 'Then we have a week to find out.'],
  ],
  '68': [
    ['VANCE', 'Ten years, thirty, fifty. After fifty nobody blushes.'],
    ['FLETCHER', 'And who may open it before?'],
    ['VANCE', 'The person who closed it.'],
  ],
  '69': [
    ['FLETCHER', 'Ninety-nine. Four inches. On the marsh.'],
    ['ELSPETH', 'Four inches. It reached for the second shelf and it had four inches.'],
  ],
  '75': [
    ['MERRIN', 'A stove is a stove. What is a claim?'],
    ['VESPER', 'It is what you would have had a stove from.'],
  ],
  '76': [
    ['VESPER', 'We thought that it was early. Then we thought that it was Sunday. Then somebody tried the handle.'],
    ['FLETCHER', 'Who?'],
    ['VESPER', 'I did.'],
  ],
  '77': [
    ['MERRIN', 'You can have it. It is a good clear hand, I will say that for her.'],
    ['FLETCHER', 'I would rather not know whose.'],
    ['MERRIN', 'You are holding it.'],
  ],
  '78': [
    ['HOLLIS', 'And your husband is where, Mrs Harrow?'],
    ['ODILE', 'On business.'],
    ['HOLLIS', 'Mr Fletcher?'],
    ['FLETCHER', 'I am only here about the inventory.'],
  ],
  '79': [
    ['HOLLIS', 'Nobody has complained yet. I like to mention it. In case somebody is waiting for me.'],
    ['ODILE', 'I will tell them, if I meet them.'],
  ],
  '83': [
    ['VESPER', 'Nine pounds and forty pence an hour, and I do my own adding up.'],
    ['JUNO', 'I had thought of nine fifty.'],
    ['VESPER', 'I said nine forty.'],
  ],
  '84': [['VESPER', 'Tea. Toast. Toast, with.']],
  '85': [
    ['VANCE', 'There. Date, place, and nothing in it. You may keep that as long as you like.'],
    ['FLETCHER', 'How does one fill it in?'],
    ['VANCE', 'By letting go.'],
  ],
  '86': [
    ['BAILEY', 'Harrow House, with all that stands in it. Who will start me?'],
    ['ODILE', 'Forty thousand.'],
    ['YARDLEY', 'Does she know who is on the telephone?'],
    ['BAILEY', 'Forty-one, on the telephone.'],
  ],
  '87': [
    ['REEVE', 'It is the savings club, sir. There are ninety of them in one kitchen.'],
    ['FLETCHER', 'Mrs Harrow, I think that you should stop.'],
    ['ODILE', 'Whom am I bidding against?'],
    ['FLETCHER', 'Everybody.'],
  ],
  '89': [
    ['YARDLEY', 'The council cannot hear of this.'],
    ['VESPER', 'Then do not listen. Hold the pen while I find my glasses.'],
  ],
  '90': [
    ['VESPER', 'Is it heavy?'],
    ['ELSPETH', 'It is only as heavy as a book. I keep being surprised.'],
  ],
  '91': [
    ['VESPER', 'He has put a four where there was a seven. Give me the pencil.'],
    ['ELSPETH', 'In your favour?'],
    ['VESPER', 'In his.'],
  ],
  '92': [['ELSPETH', 'Two hundred and eleven. Somebody can count.']],
  '94': [
    ['SABLE', 'I let myself off. And the child I let off too, since it was my knife.'],
    ['ELSPETH', 'What is this?'],
    ['SABLE', 'A week. Put it on the left.'],
  ],
  '95': [
    ['YARDLEY', 'Give it to us. We would form a committee. Nobody would ever see it again.'],
    ['ELSPETH', 'You say that as if it were an offer.'],
  ],
  '96': [
    ['YARDLEY', 'For the record. Was there ever a second book?'],
    ['ODILE', 'There was never a second book.'],
    ['YARDLEY', 'Miss Harrow?'],
    ['ELSPETH', 'I have nothing to say to the committee.'],
  ],
  '99': [
    ['SISKIN', 'That is a pound. It is a good one. You get eighty back.'],
    ['ELSPETH', 'Thank you.'],
    ['SISKIN', 'It is not thanks, it is change.'],
  ],
  '100': [
    ['SHEPLEY', 'There is a draught. Come in or go out.'],
    ['ODILE', 'I do not know whether I may.'],
    ['VESPER', 'It is a chair, Mrs Harrow. It has got four legs and no opinion.'],
  ],
  '101': [
    ['WEBB', 'Left hand or right?'],
    ['VESPER', 'Whichever comes off.'],
  ],
  '102': [
    ['VESPER', 'You are from the council.'],
    ['ELSPETH', 'I thought that you were.'],
    ['VESPER', 'Then we can both sit down.'],
  ],
  '103': [
    ['NELL', 'Little thing with a satchel. Harrow, by the boots. She pays for the boat in secrets.'],
    ['VESPER', 'And what does she do in there?'],
    ['NELL', 'Reads.'],
  ],
  '104': [
    ['ELSPETH', 'You are starting at the back.'],
    ['FLETCHER', 'It is where they put what they hope. He is one quarter short.'],
  ],
  '105': [['GIDEON', 'Lady Day. All, given. There.']],
  '106': [
    ['VESPER', 'Hold it on the wet mark.'],
    ['ELSPETH', 'There is no wet mark.'],
    ['VESPER', 'Then hold it where there is none, and I will tie the knot.'],
  ],
  '107': [
    ['HOLLIS', 'Does anybody here wish to complain?'],
    ['VESPER', 'I should like a pen.'],
    ['ELSPETH', 'Vesper.'],
    ['VESPER', 'Received with thanks. How does one spell Gideon?'],
  ],
  '109': [
    ['GOSS', 'Hear that? Hollow. And dry as a biscuit. What did they keep in there?'],
    ['ELSPETH', 'Accounts.'],
    ['GOSS', 'I will put larder.'],
  ],
  '110': [['ELSPETH', 'Eight pounds. Given.']],
  '112': [
    ['JUNO', 'It was under the tray. There is only a leaf in it.'],
    ['VESPER', 'It is a rose leaf. They cut them early.'],
  ],
  '113': [
    ['ELSPETH', 'It is moving.'],
    ['VESPER', 'It is stopping. Now it is moving. I think that he is waving.'],
  ],
  '115': [
    ['VESPER', 'What do people do with a free afternoon?'],
    ['ELSPETH', 'I have always wondered.'],
  ],
  '116': [
    ['JUNO', 'There is a parcel. You have to sign that it is shut.'],
    ['VESPER', 'Fifty years. I shall be ninety-six. I shall come with a cushion.'],
    ['ELSPETH', 'So shall I.'],
  ],
};
