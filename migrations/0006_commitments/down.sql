drop table follow_up, party, commitment, history.follow_up, history.party, history.commitment;
