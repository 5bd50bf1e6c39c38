package io.logdawg.isolation;

@RowSecurityAlone
class ViewsByRowSecurityAloneTests extends ViewIsolationTests {}
