using HoSoCanBo.Testing;

[assembly: AssemblyFixture(typeof(HostFixture))]
