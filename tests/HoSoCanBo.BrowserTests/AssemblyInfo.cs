using HoSoCanBo.BrowserTests;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
