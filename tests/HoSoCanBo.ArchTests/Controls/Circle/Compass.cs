namespace HoSoCanBo.ArchTests.Controls.Circle.North
{
    /// <summary>One half of a deliberate circle of imports.</summary>
    internal sealed class Compass
    {
        public South.Pole? PointsTo { get; init; }
    }
}

namespace HoSoCanBo.ArchTests.Controls.Circle.South
{
    /// <summary>The other half.</summary>
    internal sealed class Pole
    {
        public North.Compass? FoundBy { get; init; }
    }
}
