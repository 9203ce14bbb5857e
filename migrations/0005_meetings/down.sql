drop table participation, meeting, history.participation, history.meeting;
